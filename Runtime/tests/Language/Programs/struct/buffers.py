def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import struct

buffer = bytearray(8)
struct.pack_into("<hh", buffer, 2, 1, -1)
print(buffer, struct.unpack_from("<h", buffer, 4), struct.unpack_from("<h", buffer, -4), struct.unpack_from("<b", buffer=buffer, offset=2))
attempt(struct.pack_into, "<q", buffer, 4, 1)
attempt(struct.pack_into, "<h", buffer, -1, 1)
attempt(struct.pack_into, "<h", buffer, -100, 1)
attempt(struct.unpack_from, "<q", buffer, 4)
attempt(struct.unpack_from, "<h", buffer, 100)
attempt(struct.unpack_from, "<h", buffer, -100)
print(list(struct.iter_unpack("<h", b"\1\0\2\0")), list(struct.iter_unpack("<B", b"")))
attempt(struct.iter_unpack, "<h", b"abc")
attempt(struct.iter_unpack, "", b"")
it = struct.iter_unpack("<B", b"abc")
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
view = memoryview(buffer)
struct.pack_into("<i", view, 0, 258)
print(buffer.hex())
