"""Writes UnicodeNames.z and UnicodeProperties.z: called by ci/unicode-tables. Both are text, compressed with zlib; their readers describe the lines."""

import pathlib
import sys
import unicodedata
import zlib

FOLDER = pathlib.Path(sys.argv[1])
BY_RULE = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B739), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0),
           (0x2EBF0, 0x2EE5D), (0x30000, 0x3134A), (0x31350, 0x323AF), (0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x2F800, 0x2FA1D), (0xAC00, 0xD7A3)]


def write(name, lines):
    data = zlib.compress(("\n".join(lines) + "\n").encode("ascii"), 9)
    (FOLDER / name).write_bytes(data)
    print(f"{name}: {len(lines)} lines, {len(data)} bytes")


def names():
    """The distance from the code point before, left out when 1, a space, the name; names that follow a rule are left out."""
    last = -1
    for point in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(point), "")
        if not name or any(first <= point <= end for first, end in BY_RULE):
            continue
        yield (f"{point - last:x}" if point - last != 1 else "") + " " + name
        last = point


def properties():
    """Runs of code points with the same properties, then decompositions, then compositions; sections end in an empty line."""
    runs = []
    for point in range(sys.maxunicode + 1):
        c = chr(point)
        row = " ".join([unicodedata.category(c), unicodedata.bidirectional(c) or "-", str(unicodedata.combining(c)), unicodedata.east_asian_width(c),
                        str(unicodedata.mirrored(c))])
        if not runs or runs[-1][1] != row:
            runs.append((point, row))
    yield from (f"{point:x} {row}" for point, row in runs)
    yield ""
    for point in range(sys.maxunicode + 1):
        value = unicodedata.decomposition(chr(point))
        if value and not 0xAC00 <= point <= 0xD7A3:
            yield f"{point:x} {value}"
    yield ""
    for point in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", chr(point)) == chr(point) and not 0xAC00 <= point <= 0xD7A3:
            yield f"{parts[0]} {parts[1]} {point:X}"
    yield ""
    for point in range(sys.maxunicode + 1):
        c = chr(point)
        number = unicodedata.numeric(c, None)
        if number is not None:
            yield f"{point:x} {number!r} {unicodedata.digit(c, '-')} {unicodedata.decimal(c, '-')}"


write("Syntax/Lexing/UnicodeNames.z", list(names()))
write("Objects/Text/UnicodeProperties.z", list(properties()))
