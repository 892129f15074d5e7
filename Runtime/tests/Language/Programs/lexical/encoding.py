def attempt(source):
    try:
        d = {}
        exec(source, d)
        print(ascii(d.get("x")))
    except SyntaxError as e:
        print(type(e).__name__, ascii(e.msg), e.lineno, e.offset)
attempt("x = 'é'".encode())
attempt(b"# -*- coding: latin-1 -*-\nx = '\xe9'")
attempt(b"\n# coding=latin-1\nx = '\xe9'")
attempt(b"\n\n# coding=latin-1\nx = '\xe9'")
attempt(b"x = '\xe9'")
attempt(b"\xef\xbb\xbfx = 'bom'")
attempt(b"# coding: utf-8\nx = '\xc3\xa9'")
attempt(b"\xef\xbb\xbf# coding: latin-1\nx = 1")
attempt(b"# coding: no-such\nx = 1")
attempt(b"#!/usr/bin/python\n# coding: iso-8859-1\nx = '\x80'")
attempt(b"x = 1 # coding: latin-1\ny = '\xe9'")
attempt(b"# coding: ascii\nx = 'a'")
attempt("# coding: latin-1\nx = 'é'")
attempt(b"x = 'ok'\n# \xff")
attempt(bytearray(b"x = 'array'"))
attempt(memoryview(b"x = 'view'"))
try:
    exec(b"x = 1\0")
except SyntaxError as e:
    print(e.msg)
