import pickle


class A:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return type(other) is A and vars(self) == vars(other)


class Slots:
    __slots__ = ("p", "q", "__dict__")

    def __eq__(self, other):
        return self.p == other.p


s = Slots()
s.p, s.z = 1, 2
values = [None, True, 0, -1, 255, 256, 65536, 2**31, 2**70, -(2**70), 1.5, float("inf"), 1j, "", "é", "x" * 300, b"", b"ab" * 200, bytearray(b"q"), (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": {1: 2}}, set(), {1, 2}, frozenset([3]), range(5), slice(1, 2), ..., NotImplemented, int, len, A, A(5), [A(1)] * 2, s, Exception("a", 1), ValueError, complex, print, type(None), type(...), A.__init__, [].append, "abc".upper]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    bad = []
    for value in values:
        try:
            again = pickle.loads(pickle.dumps(value, protocol))
            same = again == value or repr(again) == repr(value)
        except Exception as error:
            same = f"{type(error).__name__}"
        if same is not True:
            bad.append((ascii(value)[:20].split(" at ")[0], same))
    print(protocol, len(values), bad)
loop = []
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again[0] is again)
a = A(None)
a.x = a
b = pickle.loads(pickle.dumps(a))
print(b.x is b)
for data in (b"", b"\x80\x63.", b"I5\n", b"cnope\nthing\n.", b"cbuiltins\nnope\n.", b"(lp0\n", b"N", b"I1\nI2\n.", b"\x80\x04K\x05.", b"]K\x01a.", b"}X\x01\x00\x00\x00aK\x01s.", b"(K\x01K\x02t.", b"h\x05."):
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        print(data, type(error).__name__)
try:
    pickle.dumps(lambda: 1)
except Exception as error:
    print(type(error).__name__)
try:
    pickle.dumps(5, 99)
except ValueError as error:
    print(error)
import io
out = io.BytesIO()
p = pickle.Pickler(out, 2)
p.dump([1])
p.dump("two")
out.seek(0)
u = pickle.Unpickler(out)
print(u.load(), u.load())
try:
    u.load()
except EOFError as error:
    print("EOFError")


class Persist(pickle.Pickler):
    def persistent_id(self, obj):
        return "ID" if isinstance(obj, A) else None


class Restore(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"loaded {pid}"

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


out = io.BytesIO()
Persist(out).dump([A(1), int])
print(Restore(io.BytesIO(out.getvalue())).load())
import pickletools
pickletools.dis(pickle.dumps([1, "a", (2.5,)], 2))
pickletools.dis(pickle.dumps({"k": None}, 0))
