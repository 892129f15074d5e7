# Checksums of case mappings and predicates over every code point, in blocks of 256.
def checksum(numbers):
    total = 0
    for number in numbers:
        total = (total * 31 + number) % 1000000007
    return total
mappings = [str.upper, str.lower, str.title, str.casefold, str.swapcase, str.capitalize]
predicates = [str.isalnum, str.isalpha, str.isdecimal, str.isdigit, str.isidentifier, str.islower, str.isnumeric, str.isprintable, str.isspace, str.istitle, str.isupper]
blocks = list(range(0, 0x3000, 256)) + list(range(0x4e00, 0x5f00, 256)) + list(range(0xa000, 0xa900, 256)) + list(range(0xab00, 0xac00, 256)) + list(range(0xf900, 0x10000, 256)) + list(range(0x10000, 0x11000, 256)) + list(range(0x16e00, 0x16f00, 256)) + list(range(0x1d000, 0x1f200, 256))
for block in blocks:
    print(hex(block))
    for mapping in mappings:
        print(mapping.__name__, checksum(map(ord, ''.join(map(mapping, map(chr, range(block, block + 256)))))))
    for predicate in predicates:
        print(predicate.__name__, checksum(map(predicate, map(chr, range(block, block + 256)))))
