for b in (b"", b"a'b", b'a"b', b"a'\"b", b"\\", b"\n\r\t\x00\x7f\x80\xff", b"~ !"):
    print(repr(b), str(b), bytearray(b))
print([b"x"], f"{b'y'}", f"{b'z'!r}", "%s" % b"w", "{}".format(bytearray(b"v")))
Sub = type("Sub", (bytearray,), {})
print(Sub(b"a"), repr(Sub(b"a")), repr(type("B", (bytes,), {})(b"q")))
for spec in ("5", "s", ""):
    try:
        print(format(b"a", spec))
    except TypeError as error:
        print(error)
print(sum(len(repr(bytes([i]))) for i in range(256)))
