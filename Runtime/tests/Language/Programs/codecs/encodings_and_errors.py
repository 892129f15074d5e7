import codecs
text = "aé€😀"
for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii", "cp1252", "iso-8859-15", "unicode_escape", "raw_unicode_escape", "utf-8-sig", "punycode", "cp437", "koi8-r", "mac-roman"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
        try:
            print(encoding, errors, text.encode(encoding, errors))
        except Exception as error:
            print(encoding, errors, type(error).__name__, ascii(str(error)))
for data, encoding in [(b"\xff\xfeA\0", "utf-16"), (b"\xfe\xff\0A", "utf-16"), (b"A\0", "utf-16-le"), (b"A", "utf-16"), (b"\x00\xd8", "utf-16-le"), (b"\xff", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xc0\x80", "utf-8"), (b"\xf5\x80\x80\x80", "utf-8"), (b"\xe9", "ascii"), (b"\xe9\x80", "latin-1"), (b"\x80\x81", "cp1252"), (b"\xa4", "iso-8859-15"), (b"\0\0\1\0", "utf-32-le"), (b"\0\0\xff\xff", "utf-32-be"), (b"\\x41\\n\\u20ac\\U0001f600", "unicode_escape"), (b"\xef\xbb\xbfx", "utf-8-sig"), (b"\xef\xbb\xbfx", "utf-8")]:
    for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
        try:
            print(data, encoding, errors, ascii(data.decode(encoding, errors)))
        except Exception as error:
            print(data, encoding, errors, type(error).__name__, error)
