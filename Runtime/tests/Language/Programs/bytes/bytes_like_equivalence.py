kinds = (bytes, bytearray)
for kind in kinds:
    b = kind(b"Hello, World! hello")
    print(kind.__name__, b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.replace(b"l", b"L"), b.split(b","), b.rsplit(b"l", 2), b.partition(b","), b.rpartition(b"z"), b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.startswith((b"x", b"He")), b.endswith(b"lo", 3), b.strip(b"Ho"), b.lstrip(), b.center(25, b"*"), b.ljust(22), b.zfill(22), b.isalpha(), b.isascii(), b.istitle(), b.hex(" ", -4), b[::-1], b[3], b[-2:], b * 2, b + b"!", b"!" + b, 72 in b, b"World" in b, b.index(b"W"), b.translate(None, b"lo"), b.removeprefix(b"Hello"), b.expandtabs(), b.decode(), len(b), sorted(b)[:3], list(b)[:3], b == bytes(b), b < b"I", b.splitlines(), type(b + bytearray(b"x")).__name__, type(bytearray(b"x") + b).__name__, type(b.upper()).__name__)
    print(kind.join(kind(b","), [b"a", bytearray(b"b")]), kind(3), kind([1, 2]), kind(b"x"), kind(range(3)), kind("é", "utf-8"), kind.fromhex("0a ff"), kind(memoryview(b"mv")), kind(iter([65])), kind(), kind.maketrans(b"a", b"b")[97], kind(b"a\tb").expandtabs(4), kind(b"a\nb\r\nc").splitlines(True), kind(b"%d") % 5, kind(b" a b ").split(), kind(b"a,b").rsplit(b",", 0), kind(b"abc").isalnum(), kind(b"").isdigit(), kind(b"12").isdigit(), kind(b" ").isspace(), repr(kind(b"'\"\\\n\x00\xff")), str(kind(b"x")))
    for args in (("x",), (-1,), ([256],), (["a"],), (1.5,), (None,), ("x", "nope"), (b"x", "ascii"), (object(),), ([1, 2], "ascii"), (10**30,)):
        try:
            print(kind(*args))
        except Exception as error:
            print(type(error).__name__, error)
a, b = bytearray(b"abc"), bytearray(b"abc")
print(a == b, a == b"abc", b"abc" == a, a is b, a == memoryview(b"abc"), a == "abc", a != [97, 98, 99], {b"abc": 1}[bytes(a)], hash(b"abc") == hash(bytes(a)), min(a), max(a), sum(a), a.pop(), a.append(100), a.extend(b"ef"), a.insert(0, 33), a.remove(98), a.reverse(), a, a.copy(), a.clear(), a)
a = bytearray(range(10))
a[2:5] = b"XY"
del a[::3]
a[0:0] = b"start"
a[-1] = 255
a += b"end"
a *= 2
print(a, a[5:2:-1], a.index(255), a.count(b"end"))
total = 0
for i in range(100):
    a = bytearray(8)
    a[i % 8] = i
    total += sum(a) + a.find(i) + bytes(a)[i % 8]
print(total)
