def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import binascii

print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.hexlify(b"abc", ":"), binascii.b2a_base64(b"hello"), binascii.a2b_base64("aGVsbG8="), binascii.b2a_base64(b"x", newline=False), binascii.crc32(b"hello"), binascii.crc_hqx(b"hello", 0), binascii.crc32(b"lo", binascii.crc32(b"hel")))
attempt(binascii.unhexlify, "0")
attempt(binascii.unhexlify, "zz")
attempt(binascii.unhexlify, "é")
attempt(binascii.hexlify, "str")
attempt(binascii.a2b_base64, "a")
attempt(binascii.a2b_base64, "ab=c", strict_mode=True)
attempt(binascii.a2b_base64, b"aGVs\nbG8=")
attempt(binascii.b2a_base64, "x")
print(binascii.b2a_uu(b"hello"), binascii.a2b_uu(binascii.b2a_uu(b"hello")), binascii.b2a_qp(b"a=b \n"), binascii.a2b_qp(b"a=3Db"))
attempt(binascii.b2a_uu, b"x" * 46)
import base64


print(base64.b64encode(b"\xff\xfe"), base64.urlsafe_b64encode(b"\xff\xfe"), base64.b32encode(b"ab"), base64.b16encode(b"ab"), base64.b85encode(b"abcd"), base64.a85encode(b"abcd"))
attempt(base64.b64decode, "abc")
attempt(base64.b32decode, "a")
