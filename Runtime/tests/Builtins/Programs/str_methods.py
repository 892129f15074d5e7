# The methods of str over a table of texts and arguments.
def show(work):
    try:
        return repr(work())
    except Exception as error:
        return type(error).__name__ + ': ' + str(error)

texts = ['', 'a', 'abc', 'Hello World', '  padded\t', 'a,b,,c', 'aaaa', 'ab' * 5, 'line1\nline2\r\nline3\r\rline4\x0b5\x0c6\x1c7\x856\u20287', 'tab\tsep\t\tx\ny\tz', '+12', '-5', '\xdf', 'stra\xdfe', 'ODYSSEUS\u03a3', '\u03a3', 'A\u03a3 B\u03a3.c\u03a3',
         "they're bill's", 'x\u0345\u03a3\u0345', '\u01c4\u01c5\u01c6', '\ufb01x\ufb03', '\u0130stanbul', '\u0149\u1e9e\u1f80\u1fb3\u1ff7', '\u13a0\uab70\u13f8', '\u10d0\u1c90', '\u0663\u0664', '\xb2\xbd', '\u4e00\u4e8c', '\u2160\u24d0', '_name1', '1name', 'na me',
         '\u3000 x\u2003', '\u20ac\u20acx\u20ac', '\U0001f600a\U0001f600', '\ud800', '\U00010400\U00010428', 'class', '\x7f', 'T\xe9st\xc9', 'MiXeD cAsE 1st', 'e\u0301', '\u0e33x', '\xaa\xba', '\u1d2c']
nullary = ['capitalize', 'casefold', 'lower', 'upper', 'swapcase', 'title', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper',
           'split', 'rsplit', 'splitlines', 'strip', 'lstrip', 'rstrip', 'expandtabs', '__len__', '__repr__', '__str__', '__hash__']
for name in nullary:
    print(name, [show(lambda: getattr(text, name)()) for text in texts])

parts = ['', 'a', 'b', 'ab', 'aa', ' ', 'l', '\n', '\u20ac', '\U0001f600', 'zz', ',', 'abc', 'x\u20ac']
for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'split', 'rsplit', 'strip', 'lstrip', 'rstrip', '__contains__', '__add__', '__lt__', '__eq__', '__ge__']:
    for part in parts:
        print(name, repr(part), [show(lambda: getattr(text, name)(part)) for text in texts])
bounds = [(0,), (1,), (-2,), (None,), (1, 3), (-3, -1), (None, 2), (2, None), (5, 2), (100,), (0, 100), (-100, 100), (3, 3), (4, 4), (10**30,), (-10**30, 10**30), ('x',), (1, 2.5)]
for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith']:
    for bound in bounds:
        print(name, bound, [show(lambda: getattr(text, name)(part, *bound)) for text in ['', 'abc', 'abab', 'a\u20acb\u20ac', 'aaaa'] for part in ['', 'a', 'b', '\u20ac', 'ab']])
for text in ['a,b,,c', 'aaaa', '  x  y z  ', '', 'one', '\u20ac,\u20ac', ' ', 'a b']:
    for sep in [None, ',', 'a', 'aa', ' ', '\u20ac']:
        for limit in [-1, 0, 1, 2, 5]:
            print(repr(text), repr(sep), limit, text.split(sep, limit), text.rsplit(sep, limit), text.split(sep=sep, maxsplit=limit))
for text in ['aaaa', 'abcabc', '', '\u20acx\u20ac']:
    for old in ['', 'a', 'aa', 'abc', '\u20ac', 'z']:
        for new in ['', 'b', 'xyz', '\U0001f600']:
            print([text.replace(old, new, count) for count in [-1, 0, 1, 2, 3]], text.replace(old, new), text.replace(old, new, count=1))
for width in [-1, 0, 1, 2, 3, 4, 5, 8, 9]:
    print(width, [(t.center(width), t.ljust(width, '*'), t.rjust(width, '\u20ac'), t.center(width, '-'), t.zfill(width)) for t in ['', 'a', 'ab', 'abc', '+1', '-', '--1', '\u20ac']])
for size in [0, 1, 2, 3, 4, 8, -1, 13]:
    print(size, ['a\tb', '\t', 'ab\tcd\te', '\n\tx', 'a\r\tb\t\tc', 'abc'][size % 6].expandtabs(size), [t.expandtabs(size) for t in ['a\tb', '\t', 'ab\tcd\te\n', '\n\tx', 'a\r\tb\t\tc', 'abc']])
for keep in [False, True, 0, 1, 'x']:
    print([t.splitlines(keep) for t in texts], [t.splitlines(keepends=keep) for t in ['a\nb\r\n', '\n', '\r\r\n', '']])
calls = [
    lambda: 'a'.join(['x', 'y']), lambda: ''.join([]), lambda: ','.join(['x']), lambda: ','.join('abc'), lambda: ','.join(str(i) for i in range(3)), lambda: ','.join([1]), lambda: ','.join(['a', None]), lambda: ','.join(5),
    lambda: '\u20ac'.join({'k': 1, 'l': 2}), lambda: 'x'.join(('a', '\U0001f600')), lambda: 'x'.join(['\ud800', '']),
    lambda: 'abc'.translate({97: 'x', 98: None, 99: 0x1f600}), lambda: 'abc'.translate(str.maketrans('ab', 'xy', 'c')), lambda: str.maketrans({'a': 1, 5: 'z'}), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans('a'), lambda: str.maketrans({'ab': 1}),
    lambda: str.maketrans({1.5: 1}), lambda: str.maketrans(1, 'a'), lambda: str.maketrans('a', 1), lambda: str.maketrans('a', 'b', 1), lambda: 'abc'.translate({97: 1.5}), lambda: 'abc'.translate({97: -1}), lambda: 'abc'.translate({97: 0x110000}), lambda: 'abc'.translate('xyz' * 40), lambda: 'abc'.translate(5),
    lambda: 'abc'.translate({97: ''}), lambda: str.maketrans('', ''), lambda: 'a'.center(), lambda: 'a'.center('x'), lambda: 'a'.center(5, 'ab'), lambda: 'a'.ljust(5, 1), lambda: 'a'.rjust(5, ''), lambda: 'a'.zfill('1'), lambda: 'a'.expandtabs('x'), lambda: 'a'.expandtabs(10**20), lambda: 'a'.expandtabs(2**40), lambda: 'a'.expandtabs(tabsize=3),
    lambda: 'a'.find(), lambda: 'a'.find(1), lambda: 'a'.find(None), lambda: 'a'.find('a', 1, 2, 3), lambda: 'a'.index('b'), lambda: 'a'.rindex('b'), lambda: 'a'.count(1), lambda: 'a'.replace('a'), lambda: 'a'.replace(1, 'b'), lambda: 'a'.replace('a', None), lambda: 'a'.replace('a', 'b', 'c'), lambda: 'a'.replace('a', 'b', 1, 2),
    lambda: 'a'.startswith(1), lambda: 'a'.startswith(('b', 'a')), lambda: 'a'.startswith(('b', 1)), lambda: 'a'.startswith(()), lambda: 'a'.endswith(None), lambda: 'a'.endswith(['a']), lambda: 'a'.endswith(('x', 2)), lambda: 'a'.startswith(), lambda: 'a'.partition(''), lambda: 'a'.partition(1), lambda: 'a'.rpartition(None), lambda: 'a'.removeprefix(1), lambda: 'a'.removesuffix(None),
    lambda: 'a'.split(1), lambda: 'a'.split(''), lambda: 'a'.split(None, 'x'), lambda: 'a'.rsplit(''), lambda: 'a'.split(',', 1, 2), lambda: 'a'.split(foo=1), lambda: 'a'.strip(1), lambda: 'a'.lstrip('a', 'b'), lambda: 'a'.rstrip(None), lambda: 'a'.upper(1), lambda: 'a'.join(), lambda: 'a'.nothing, lambda: 'a'.splitlines(1, 2), lambda: 'a'.isalpha(x=1),
    lambda: str.upper(5), lambda: str.upper(), lambda: str.join(',', ['a', 'b']), lambda: 'abc'[1], lambda: 'abc'[::-1], lambda: 'abc'[5], lambda: 'abc'[1:2.0], lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 3, lambda: 'a' * 'b', lambda: 3 * 'ab', lambda: 'a' in 'abc', lambda: 1 in 'abc', lambda: 'a' < 1,
    lambda: 'x'.__getnewargs__(), lambda: list('a\u20ac\U0001f600'), lambda: 'b' > 'a', lambda: '\U0001f600' > '\uffff', lambda: 'abc'.__getitem__(slice(0, 2)), lambda: 'abc'.__format__('>5'), lambda: 'abc'.__mod__(()), lambda: '%s'.__rmod__('x'), lambda: len('\U0001f600'),
]
for number, call in enumerate(calls):
    print(number, show(call))

class Word(str):
    pass
word = Word('Hello')
for name in ['lower', 'strip', 'split', 'title', 'splitlines', '__str__', 'expandtabs', 'capitalize']:
    result = getattr(word, name)()
    print(name, result, type(result).__name__, type(result[0]).__name__)
print(type(word.replace('z', 'y')).__name__, type(word.ljust(2)).__name__, type(word.zfill(1)).__name__, type(word + '').__name__, type(word * 1).__name__, type(word[:]).__name__, type(word.removeprefix('x')).__name__, type(word.partition('x')[0]).__name__, type(word.join(['a'])).__name__, type(''.join([word])).__name__, type(word.translate({})).__name__, type('%s' % word).__name__, type(format(word)).__name__, type(str(word)).__name__)
