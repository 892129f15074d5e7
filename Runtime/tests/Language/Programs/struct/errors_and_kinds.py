def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import struct
for name, args in [("pack", ("i",)), ("pack", ("i", 1, 2)), ("pack", ("i", "x")), ("pack", ("i", 1.5)), ("pack", ("i", 2**31)), ("pack", ("I", -1)), ("pack", ("b", 128)), ("pack", ("B", 256)), ("pack", ("h", 40000)), ("pack", ("H", -1)), ("pack", ("q", 2**63)), ("pack", ("Q", -1)), ("pack", ("Q", 2**64)), ("pack", ("<i", 2**31)), ("pack", ("!H", 65536)), ("pack", ("c", "a")), ("pack", ("c", b"ab")), ("pack", ("s", "a")), ("pack", ("3s", b"abcdef")), ("pack", ("3p", b"abc")), ("pack", ("0p", b"a")), ("pack", ("p", 5)), ("pack", ("f", "x")),
                   ("pack", ("f", 1e300)), ("pack", ("e", 1e6)), ("pack", ("e", 65520.0)), ("pack", ("?", [])), ("pack", ("?", "x")), ("pack", ("z", 1)), ("pack", ("", 1)), ("pack", ("5", 1)), ("pack", ("i5", 1)), ("pack", (5, 1)), ("pack", ()), ("pack", (b"i", 1)), ("pack", ("<P", 1)), ("pack", ("<n", 1)), ("pack", ("n", 1)), ("pack", ("xi", 1)), ("pack", ("i x", 1)), ("pack", ("99999999999999999999s", b"")), ("unpack", ("i", b"abc")), ("unpack", ("i", b"abcde")), ("unpack", ("i", "abcd")), ("unpack", ("i",)),
                   ("unpack", ("2s", b"ab")), ("unpack", ("3p", b"\x05ab")), ("unpack", ("<hb", b"\1\2\3")), ("unpack_from", ("i", b"abc")), ("unpack_from", ("i", b"abcdef", 3)), ("unpack_from", ("i", b"abcdef", -4)), ("unpack_from", ("i", b"abcdef", -9)), ("unpack_from", ("b", b"a", 99)), ("iter_unpack", ("i", b"abc")), ("iter_unpack", ("", b"")), ("iter_unpack", ("h", 5)), ("calcsize", ("z",)), ("calcsize", ("bi",)), ("calcsize", ("<bi",)), ("calcsize", ("ib0i",)), ("calcsize", (5,)), ("pack_into", ("i", bytearray(3), 0, 1)), ("pack_into", ("i", b"abcd", 0, 1)),
                   ("pack_into", ("i", bytearray(8), -9, 1)), ("pack_into", ("i", bytearray(8), 6, 1)), ("pack_into", ("i", bytearray(8), -2, 1)), ("pack_into", ("i", bytearray(8))), ("pack_into", ("i",)), ("pack_into", ("i", bytearray(8), "x", 1)), ("pack_into", ("i", bytearray(4), 0))]:
    print(name, args if not any(isinstance(a, bytearray) for a in args) else "buffer", end=" ")
    attempt(getattr(struct, name), *args)
s = struct.Struct("<hI")
print(s.format, s.size, s.pack(1, 2), s.unpack(b"\1\0\2\0\0\0"), list(s.iter_unpack(bytes(12))), s.unpack_from(bytes(8), 2), repr(s))
attempt(s.pack, 1)
attempt(s.unpack, b"")
attempt(struct.Struct)
attempt(struct.Struct, 5)
attempt(struct.Struct, "z")
attempt(s.unpack_from, buffer=bytes(6), offset=0)
i = s.iter_unpack(bytes(18))
print(next(i), i.__length_hint__(), len(list(i)))
