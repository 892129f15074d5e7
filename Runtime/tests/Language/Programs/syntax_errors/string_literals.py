def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    "'abc", '"abc', "'''abc", "'a\nb'",
    "'a\\\nb'", "'\\", "'\\x'", "'\\x1'",
    "'\\xzz'", "'\\u12'", "'\\U1234'", "'\\N'",
    "'\\N{'", "'\\N{}'", "'\\N{nope}'", "'\\N{DIGIT ONE}'",
    "b'\\x'", "b'\\xzz'", "b'\xe9'", "rb'\\x'",
    "'\\777'", "ur'a'", "bu'a'", "fb'a'",
    "rr'a'", "f'", "f'{'", "f'{}'",
    "f'}'", "f'{a'", "f'{a!}'", "f'{a!x}'",
    "f'{a:'", "f'{a b}'", "f'{lambda: 1}'", "f'{a!r'",
    "f'{!r}'", "f'{:x}'", "f'{=}'", "f'{*a}'",
    "f'{**a}'", "f'{yield}'", "f'{a:{b:{c:{d}}}}'", "f'a' b'c'",
    "b'a' 'c'", "t'a' 'b'", "t'a' f'b'", "t'a' t'b'",
    "t'{}'", "t'{a!z}'", "f'{\n1\n}'", "f'{1 #}'",
    "f'{'a'}'", "f'{'\\n'}'", "'a' b", "u'a' b'b'",
    "f'{a:}}'", "f'{{}'", "f'{{{a}}}'", "f'{a}}'",
    "'\\N{LATIN SMALL LETTER A'",
]: syn(s)
