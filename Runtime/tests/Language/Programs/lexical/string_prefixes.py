print('a' "b" '''c''' """d""")
print(r'\n', R"\'", u'u', U"U", b'b', B'B', rb'\x', bR'\x', Rb'\y', BR'\z')
print('\a\b\f\v'.encode(), '\x41\101\u0041\U00000041\N{LATIN SMALL LETTER A}')
print(repr('\0'), repr('\07'), repr('\377'), repr(b'\0\377\x00'), '\
continued')
print('''two
lines''', repr("""a\
b
c"""))
print(f'{1}' 'x{}' f"{2}", rf'\{3}', fR'{4}\n')
def attempt(source):
    try:
        print(repr(eval(source)))
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
attempt(r"'\x4'"); attempt(r"'\u123'"); attempt(r"'\U12345678'"); attempt(r"'\N{no such name}'"); attempt(r"'\N'"); attempt(r"'\N{'")
attempt(r"b'\x1'"); attempt("b'\u00e9'"); attempt("'a' b'b'"); attempt("b'a' f'b'"); attempt("ub'x'"); attempt("bu'x'"); attempt("fb'x'"); attempt("uf'x'")
attempt("'abc"); attempt('"abc'); attempt("'''abc"); attempt("'abc\ndef'"); attempt("'\\'"); attempt(r"r'\'"); attempt("f'abc"); attempt("f'''abc"); attempt("t'a' 'b'"); attempt("t'a' f'b'")
