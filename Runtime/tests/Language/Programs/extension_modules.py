import array, binascii, cmath, unicodedata, _opcode


def attempt(text):
    try:
        print(text, repr(eval(text)))
    except Exception as e:
        print(text, type(e).__name__, e)


for text in ["array.array('i', [1, 2, 3])", "array.array('d')", "array.array('w', 'abc')", "array.array('B', b'ab').tobytes()", "array.array('h', [1, 2])[::-1]",
             "array.array('b', [200])", "array.array('I', [-1])", "array.array('Q', [1 << 70])", "array.array('x')", "array.array('i', [1]) + array.array('i', [2])",
             "array.array('i', 'ab')", "array.array('f', ['x'])", "array.array('i', [1, 2]) < array.array('i', [1, 3])", "array.array('i', [1, 2, 3]).index(4)",
             "memoryview(array.array('H', [1, 258])).tolist()", "binascii.b2a_base64(b'hello')", "binascii.a2b_base64('aGVsbG8=')", "binascii.a2b_base64('a')",
             "binascii.a2b_base64('ab', strict_mode=True)", "binascii.hexlify(b'abcde', '-', 2)", "binascii.unhexlify('abc')", "binascii.crc32(b'hello')",
             "binascii.crc_hqx(b'hello', 7)", "binascii.b2a_uu(b'hello')", "binascii.a2b_uu(b'%:&5L;&\\n')", "binascii.b2a_qp(b'a=b \\n\\xff')", "binascii.a2b_qp(b'a=3Db=\\nc')",
             "cmath.sqrt(-4)", "cmath.exp(1j)", "cmath.log(0)", "cmath.polar(1 + 1j)", "cmath.rect(2, 0)", "cmath.isclose(1, 1 + 1e-10)", "cmath.atanh(1)", "cmath.exp(1000)",
             "complex('1+2j')", "complex('-j')", "complex(' ( nan-infj ) ')", "complex('1+')", "complex(-0.0, -0.0)", "complex('x', 1)",
             "unicodedata.name('a')", "unicodedata.lookup('GREEK SMALL LETTER ALPHA')", "unicodedata.category('a')", "unicodedata.bidirectional('\\u05d0')",
             "unicodedata.decomposition('\\xe9')", "unicodedata.decomposition('\\uac01')", "ascii(unicodedata.normalize('NFKD', '\\ufb01\\xe9'))", "unicodedata.numeric('\\xbd')",
             "unicodedata.digit('a')", "unicodedata.normalize('X', 'a')", "unicodedata.is_normalized('NFC', 'e\\u0301')", "unicodedata.combining('\\u0323')",
             "OSError(2, 'x', 'f')", "str(OSError(2, 'x', 'f', None, 'g'))", "OSError(13, 'p').args", "str(UnicodeEncodeError('ascii', '\\xe9', 0, 1, 'r'))",
             "'a\\xe9'.encode('ascii')", "ord(b'a')", "{1, 2}.__reduce__()", "iter([1, 2]).__reduce__()[1:]"]:
    attempt(text)
for opcode in range(267):
    row = []
    for argument in (None, 0, 1, 5):
        for jump in (None, True, False):
            try:
                row.append(_opcode.stack_effect(opcode, argument, jump=jump))
            except ValueError as e:
                row.append("x")
    print(opcode, row)
