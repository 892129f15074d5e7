def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import codecs
data = "aé€😀\n".encode()
for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig", "cp1252"):
    raw = "aé€".encode(encoding, "ignore")
    decoder = codecs.getincrementaldecoder(encoding)()
    print(encoding, [decoder.decode(raw[i:i + 1]) for i in range(len(raw))], repr(decoder.decode(b"", final=True)))
    encoder = codecs.getincrementalencoder(encoding)("replace")
    print(encoding, [encoder.encode(c) for c in "aé€"], encoder.encode("", True))
decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"\xe2\x82")), decoder.getstate())
attempt(decoder.decode, b"", True)
decoder.reset()
print(decoder.getstate(), decoder.decode(b"ok"))
attempt(decoder.decode, "x")
decoder.errors = "replace"
print(decoder.decode(b"\xffa", True), list(codecs.iterdecode([b"\xe2", b"\x82", b"\xac"], "utf-8")), list(codecs.iterencode(["a", "€"], "utf-16-le")))
import io
reader = codecs.getreader("utf-8")(io.BytesIO(data * 2))
print(repr(reader.read(2)), repr(reader.readline()), reader.readlines())
writer = codecs.getwriter("latin-1")(raw := io.BytesIO(), "replace")
writer.write("é€")
writer.writelines(["a", "b"])
print(raw.getvalue())
print(codecs.encode("é", "utf-8"), codecs.decode(b"\xc3\xa9", "utf-8"), codecs.encode("abc", "rot13"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "base64"), codecs.encode(b"a=b", "quopri"), codecs.escape_decode(b"a\\n\\x41"), codecs.escape_encode(b"a\n\xff"), codecs.readbuffer_encode(b"ab"))
attempt(codecs.lookup, "no such")
attempt(codecs.encode, "x", "no such")
attempt(codecs.decode, b"zz", "hex")
attempt("x".encode, "hex")
attempt(b"x".decode, "rot13")
attempt(codecs.lookup, 5)
attempt(codecs.lookup_error, "nope")
attempt(codecs.register_error, "bad", 5)
info = codecs.lookup("UTF8")
print(info.name, info.encode("é"), info.decode(b"\xc3\xa9x"), codecs.lookup("latin_1").name, codecs.lookup("L1").name, codecs.lookup("ascii").name)


def handler(error):
    return ("<%s>" % error.object[error.start:error.end].hex() if isinstance(error, UnicodeDecodeError) else "[%s]" % ascii(error.object[error.start:error.end]), error.end)


codecs.register_error("mine", handler)
print("aé€".encode("ascii", "mine"), b"a\xff\xfeb".decode("utf-8", "mine"), "é".encode("latin-1", "mine"), codecs.lookup_error("mine") is handler)
codecs.register_error("badreturn", lambda error: 5)
attempt("é".encode, "ascii", "badreturn")
codecs.register_error("badtype", lambda error: (5, 1))
attempt("é".encode, "ascii", "badtype")
codecs.register_error("badplace", lambda error: ("x", 99))
attempt("é".encode, "ascii", "badplace")
codecs.register_error("bytesback", lambda error: (b"\xff", error.end))
print("é".encode("ascii", "bytesback"))
attempt(b"\xff".decode, "ascii", "bytesback")
error = UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "why")
print(codecs.replace_errors(error), codecs.ignore_errors(error), codecs.backslashreplace_errors(error))
attempt(codecs.strict_errors, error)
attempt(codecs.xmlcharrefreplace_errors, error)
attempt(codecs.strict_errors, ValueError("x"))
attempt(codecs.strict_errors, 5)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM, codecs.utf_8_decode(b"\xc3\xa9\xc3"), codecs.utf_16_ex_decode(b"\xff\xfea\0"), codecs.utf_8_encode("é"), codecs.latin_1_encode("é"), codecs.ascii_decode(b"a"), codecs.charmap_encode("a", None, {97: 98}), codecs.charmap_decode(b"a", None, {97: "z"}), codecs.charmap_build("ab")is not None)
