def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'x$', 'x?', 'x!', 'x ! = y',
    'a <> b', 'a <=> b', '`a`', 'a @@ b',
    'a -> b', 'a => b', 'a ++ b', 'a ++',
    '++a', 'a /// b', 'a ** ** b', 'a &&',
    'a ', '', ' b', 'a ~ b',
    '!a', 'a := ', 'a..b', 'a...b',
    'a ... b', 'x\xa0y', 'x\u200b', '\u2018a\u2019',
    '\u201ca\u201d', 'x \u2013 y', 'x\xd7y', '\u20ac',
    'x\xb2', 'a\u0301', 'x\ufeff', '\\',
    '\\ ', 'x \\', 'x \\ y', 'x\\\ny',
    'x\x0c', 'x\x1a', 'x\ry', 'x\r\ny',
    'not', 'not not x', 'a not b', 'a is not',
    'a in', 'a not in', 'a is is b', 'a and',
    'and a', 'a or or b', 'a if b', 'a if else c',
    'if a else b', 'a ? b : c', 'a < > b', 'a == = b',
    'a === b', 'a !== b', 'a < = b', 'x; ; y',
    '; x', 'x;', ':', 'x :',
    ',', ', x', 'x,', 'x,,',
    '.x', 'x.', 'x..y', '*x',
    '*x,', '**x', '(*x)', '(**x)',
    '(*x,)', '->', '@x', 'x @',
    '~', '~x', '-', '- x',
    'a b', 'a b c', '1 2', 'a 1',
    '1 a', "'a' 1",
]: syn(s)
