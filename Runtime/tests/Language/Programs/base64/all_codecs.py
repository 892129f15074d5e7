def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import base64
import binascii
data = bytes(range(0, 256, 7))
for name in ("b64", "urlsafe_b64", "standard_b64", "b32", "b32hex", "b16", "b85", "a85", "z85"):
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded, getattr(base64, name + "decode")(encoded) == data, getattr(base64, name + "encode")(b""), getattr(base64, name + "encode")(b"a"), getattr(base64, name + "encode")(memoryview(b"abcd")))
for name, args, kw in [("b64decode", (b"YQ",), {}), ("b64decode", (b"YQ==",), {}), ("b64decode", ("YQ==",), {}), ("b64decode", (b"Y*Q==",), {}), ("b64decode", (b"Y*Q==",), {"validate": True}), ("b64decode", ("é",), {}), ("b64decode", (5,), {}), ("b64encode", ("x",), {}), ("b64encode", (b"\xfb\xff", b"-_"), {}), ("b64encode", (b"x", b"-"), {}), ("b64decode", (b"-_8=", b"-_"), {}), ("b32decode", (b"ME======",), {}), ("b32decode", (b"me======",), {}), ("b32decode", (b"me======", True), {}), ("b32decode", (b"ME",), {}), ("b32decode", (b"M1======",), {"map01": b"L"}), ("b16decode", (b"6A",), {}), ("b16decode", (b"6a",), {}), ("b16decode", (b"6a", True), {}),
                       ("b16decode", (b"6",), {}), ("a85encode", (b"\0\0\0\0abcd",), {}), ("a85encode", (b"    ab",), {"foldspaces": True}), ("a85encode", (b"abcdefgh" * 4,), {"wrapcol": 10}), ("a85encode", (b"ab",), {"adobe": True, "pad": True}), ("a85decode", (b"<~87cURD]~>",), {"adobe": True}), ("a85decode", (b"87cURD]",), {"adobe": True}), ("a85decode", (b"{",), {}), ("a85decode", (b"zz",), {}), ("a85decode", (b"uuuuu",), {}), ("b85decode", (b"~~~~~",), {}), ("b85decode", (b" ",), {}), ("b85encode", (b"ab",), {"pad": True}), ("z85decode", (b"\x00",), {}), ("encodebytes", (b"a" * 60,), {}), ("decodebytes", (b"YQ==\n",), {}), ("decodebytes", ("x",), {})]:
    print(name, args, kw, end=" ")
    attempt(getattr(base64, name), *args, **kw)
import io
out = io.BytesIO()
base64.encode(io.BytesIO(b"hello" * 20), out)
print(out.getvalue())
attempt(binascii.unhexlify, "abc")
attempt(binascii.unhexlify, "zz")
attempt(binascii.a2b_base64, "a")
print(binascii.hexlify(b"\x01\xab", "-"), binascii.crc32(b"hello"), binascii.crc_hqx(b"hello", 0), binascii.b2a_base64(b"x", newline=False), binascii.b2a_uu(b"hello"), binascii.a2b_uu(b"%:&5L;&\\\n"), binascii.b2a_qp(b"a=b\n \xff"), binascii.a2b_qp(b"a=3Db=\n"))
