def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import struct

for fmt, value in (("b", -128), ("B", 255), ("<h", -2), (">H", 65535), ("<i", -1), (">I", 2**32 - 1), ("<q", -(2**63)), (">Q", 2**64 - 1), ("?", 5), ("<l", 7), (">L", 7), ("n", -1)):
    print(fmt, struct.pack(fmt, value), struct.unpack(fmt, struct.pack(fmt, value)))
for fmt, value in (("b", 128), ("B", 256), ("B", -1), ("h", 40000), ("H", 70000), ("<i", 2**31), ("<I", -1), ("<q", 2**63), ("<Q", -1), ("<Q", 2**64), ("b", "a"), ("b", 1.5), ("i", None), (">h", 10**30)):
    attempt(struct.pack, fmt, value)
total = 0
for i in range(60):
    total += struct.unpack("<I", struct.pack(">I", i))[0] % 1009
print(total)
