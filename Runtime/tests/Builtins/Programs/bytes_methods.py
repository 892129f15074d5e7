# The methods of bytes, and codecs with their error handlers.
def show(work):
    try:
        return repr(work())
    except (UnicodeEncodeError, UnicodeDecodeError) as error:
        return type(error).__name__ + ': ' + repr((error.encoding, error.object, error.start, error.end, error.reason))
    except Exception as error:
        return type(error).__name__ + ': ' + str(error)

values = [b'', b'a', b'abc', b'Hello World', b'  pad\t', b'a,b,,c', b'aaaa', b'l1\nl2\r\nl3\rl4\x0bx\x1cy\x85z', b'\xff\x00\xe9', b'a\tb', b'+12', b'\xa0x\xa0', b"it's", b'\'"', bytes(range(256))]
for name in ['upper', 'lower', 'swapcase', 'capitalize', 'title', 'isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'split', 'rsplit', 'splitlines', 'strip', 'lstrip', 'rstrip', 'expandtabs', 'hex', '__len__', '__repr__', '__hash__', '__str__']:
    print(name, [show(lambda: getattr(value, name)()) for value in values])
for name in ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'split', 'rsplit', 'strip', 'lstrip', 'rstrip', '__contains__', '__add__', '__lt__', '__eq__', 'join']:
    for part in [b'', b'a', b'b', b'ab', b'aa', b' ', b'\xff', 97, 300, 'a', None, (b'a', b'b')]:
        if part is None and 'strip' not in name and 'split' not in name and name != '__eq__': continue
        if name == 'join' and type(part) is not bytes: continue
        print(name, repr(part), [show(lambda: getattr(value, name)(part)) for value in values[:9]])
for width in [0, 3, 5, 8]:
    print([(v.center(width), v.ljust(width, b'*'), v.rjust(width, b'\xff'), v.zfill(width)) for v in values[:6]])
encodings = ['utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']
handlers = ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'xmlcharrefreplace']
texts = ['', 'abc', 'h\xe9', '\u20acx', '\U0001f600', 'a\ud800b', '\udc80\udcff', '\xe9\u20ac\u20ace']
for encoding in encodings:
    for handler in handlers:
        print(encoding, handler, [show(lambda: text.encode(encoding, handler)) for text in texts])
raws = [b'', b'abc', b'\xc3\xa9', b'\xe2\x82', b'\xf0\x9f\x98\x80', b'\xff\xfea\x00', b'\xed\xa0\x80', b'a\x80b\xc0\xaf', b'\xf5\x80', b'\xe2\x28\xa1', b'\xf0\x28\x8c\xbc', b'\xff\xfe\x00\x00a\x00\x00\x00', b'a\x00b', b'\x00\xd8', b'\x00\xdc', b'\x00\xd8a\x00']
for encoding in encodings:
    for handler in ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape']:
        print(encoding, handler, [show(lambda: raw.decode(encoding, handler)) for raw in raws])
calls = [
    lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2, 255]), lambda: bytes([256]), lambda: bytes('a'), lambda: bytes('\xe9', 'utf-8'), lambda: bytes(b'x'), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(x for x in [1]), lambda: bytes(['a']), lambda: bytes(5, 'utf-8'), lambda: bytes('a', 5),
    lambda: b'abc'[0], lambda: b'abc'[-1], lambda: b'abc'[3], lambda: b'abc'[1:], lambda: b'abc'[::-1], lambda: b'a' + b'b', lambda: b'a' + 'b', lambda: b'a' * 3, lambda: 2 * b'ab', lambda: b'a' * -1, lambda: list(b'abc'), lambda: b'a' < b'b', lambda: b'a' < 'b', lambda: b'a' == 'a',
    lambda: b','.join([b'a', b'b']), lambda: b''.join(['a']), lambda: b''.join(5), lambda: b'abc'.replace(b'a', b'xy'), lambda: b'abc'.replace('a', b'x'), lambda: b'aaa'.replace(b'a', b'', 2), lambda: b'abc'.translate(bytes.maketrans(b'ab', b'xy')), lambda: b'abc'.translate(None, b'a'), lambda: b'abc'.translate(b'x'),
    lambda: bytes.fromhex('00 ff Ab'), lambda: bytes.fromhex('0'), lambda: bytes.fromhex('zz'), lambda: b'a'.decode('nope'), lambda: 'a'.encode('nope'), lambda: '\xe9'.encode('ascii', 'nope'), lambda: 'a'.encode(5), lambda: str(b'\xc3\xa9', 'utf-8'), lambda: str(b'abc'), lambda: str('a', 'utf-8'), lambda: str(5, 'utf-8'), lambda: str(b'\xff', errors='replace'),
    lambda: b'a'.find(b'a', 1), lambda: b'abab'.count(b'ab', 1, 4), lambda: {b'a': 1}[b'a'], lambda: hash(b'abc') == hash('abc'), lambda: b'a'.startswith(('a',)), lambda: b'a'.center(4, b'xy'), lambda: iter(b'ab').__length_hint__(), lambda: '\ud800'.encode('utf-8', 'surrogatepass'), lambda: b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass'),
    lambda: 97 in b'abc', lambda: 256 in b'abc', lambda: b'' in b'', lambda: type(iter(b'')).__name__, lambda: bool(b''), lambda: b'%'.nothing, lambda: f'{b"x"}', lambda: '%s' % b'x', lambda: format(b'x', 's'),
]
for number, call in enumerate(calls):
    print(number, show(call))
try:
    'ab\u20accd'.encode('ascii')
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
try:
    b'ab\xffcd'.decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
