def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import struct

for fmt in ("", "<bhi", "@bhi", "=bhi", ">3h2x", "bq", "<bq", "4s", "2p", " i i ", "i0q", "<iq"):
    print(repr(fmt), struct.calcsize(fmt))
for fmt in ("z", "3", "<n", "i<", "-1i", "9999999999999999999999i", 5, None, b"i"):
    attempt(struct.calcsize, fmt)
attempt(struct.pack, "ii", 1)
attempt(struct.pack, "i", 1, 2)
attempt(struct.unpack, "i", b"abc")
attempt(struct.unpack, "i", "abcd")
attempt(struct.unpack, "<hh", bytearray(b"\1\0\2\0"))
attempt(struct.unpack, "i")
s = struct.Struct("<hB")
print(s.format, s.size, s.pack(1, 2), s.unpack(b"\1\0\2"))
attempt(s.pack, 1)
attempt(struct.Struct, "zz")
attempt(s.unpack, b"")
