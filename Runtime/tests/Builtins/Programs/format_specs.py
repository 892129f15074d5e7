# Format specifiers and printf conversions applied to values of each type.
def show(work):
    try:
        return repr(work())
    except Exception as error:
        return type(error).__name__ + ': ' + str(error)

ints = [0, 1, -1, 7, -42, 255, 1234567, -1234567890123, 10**20, -(10**30) + 1, True, 65, 0x1f600]
floats = [0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 0.5, 1.5, 1e16, 123456.789, -1234567.891, 1e-5, 9.995, 0.00012345, 1e22, 1e100,
          1.7976931348623157e308, 5e-324, 999999.5, 99999.95, float('inf'), float('-inf'), float('nan'), 0.125, 1e15, 123456789012345680.0, -0.0001]
texts = ['', 'a', 'hello', 'h\xe9llo w\xf6rld', '\u20ac', '\U0001f600x']
complexes = [complex(0), complex(1, 2), complex(-1.5, -0.25), complex(1e20, 3), -complex(0.0, 0.0), complex(float('inf'), float('nan'))]

def pairs(left, right, extra):
    return [a + b for a in left for b in right] + extra

int_specs = pairs(['', '<12', '>12', '^13', '=12', '*^14', '+', '-', ' ', '#', '012', '+012', '#014', ',', '_', '020,', '020_', '#_', '+,', 'x<#8', '<010', '=+20,'],
                  ['', 'd', 'b', 'o', 'x', 'X', 'n', 'c', 'e', 'f', 'g', '%'],
                  ['s', 'q', '.3', '.3d', 'z', 'zd', '5c', '+c', '#c', ',c', '.,', '.,d', '._f', '.2,f', 'dd', '10x5', 'r', '\u20ac<10', '\u20ac^9d', '\u0663', '>\u0665d',
                   '.', ',_', '_,', ',,', '__', '.3,_f', 'Z', '+-', '\u20ac', ',n', ',x', '_X', '_c', '99999999999999999999'])
float_specs = pairs(['', '.0', '.1', '.2', '.3', '.6', '.10', '.17', '.30', '12.3', '<12.4', '^14.2', '=+12.3', '012.3', '+.2', ' .2', '#.0', '#', ',.2', '_.4', '020,.3', 'z.1', 'z', '+z.0', '.5_', '.7,', ',.5_', '010'],
                    ['', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n'],
                    ['d', 's', 'x', 'c', 'q', '.', '.60f', '.60g', '.60e', 'xx', '*>', '.f', 'b', '.1100f'])
text_specs = ['', 's', '10', '<10', '>10', '^10', '^9', '*^9', '\u20ac>9', '.2', '.0', '8.3', '^8.3s', '08', '05s', '+', ' ', '-', '#', 'z', '=', '=10', '0=10', ',', '_', ',s', 'd', 'x', 'f', '\u20ac', '10.20', '.', 'ss',
              '{<5', '}>5', '<<5', '=<7', '.,', '._', '.3,', '+s', ' s']
complex_specs = ['', 'e', 'f', '.2f', '.3', 'g', 'G', '30', '<30', '^30.2f', '*>30', '+', '+.1f', ' .2e', ',', ',.2f', '#', '010', '=30', 's', 'd', '%', '.2%', '-', 'n', 'z', 'z.0f', '_', '.4_f']

for name, values, specs in [('int', ints, int_specs), ('float', floats, float_specs), ('str', texts, text_specs), ('complex', complexes, complex_specs)]:
    for spec in specs:
        print(name, repr(spec), [show(lambda: format(value, spec)) for value in values])

conversions = ['%s', '%r', '%a', '%d', '%i', '%u', '%o', '%x', '%X', '%e', '%E', '%f', '%F', '%g', '%G', '%c', '%%', '%5s', '%-5s|', '%.2s', '%8.3s', '%-8.3s|', '%5d', '%-5d|', '%05d', '%-05d|', '%+d', '% d', '%+05d',
               '%.3d', '%8.3d', '%08.3d', '%#x', '%#X', '%#o', '%#010x', '%-#10x|', '%+#x', '%.5x', '%#.5x', '%10.2f', '%-10.2f|', '%010.2f', '%+.1f', '% .3e', '%#.0f', '%#.3g', '%.0f', '%.20f', '%5c', '%-3c|', '%05s', '%+s', '%ld', '%hd', '%Lf',
               '%q', '%', '%5', '%.', '%(a)s', '%*d', '%.*f', '% ', '%y', '%\u20ac', '%b', '%5%', '%-5%', '%.3r', '%.1000d', '%99999999999999999999d', '%.99999999999d']
operands = [0, -1, 42, 10**20, -(10**25), True, 0.0, -0.0, 1.5, -2.5, 1e300, float('inf'), float('nan'), 'x', 'a\xe9\u20ac', '', None, [1, 'b'], (), (1,), (1, 2), {'a': 1}, {'b': 2}, 65, 0x110000, complex(0, 1), ('s',), (3, 4.5), (5, 6), (-5, 6)]
for conversion in conversions:
    if '1000' in conversion or '9999' in conversion:
        print(repr(conversion), show(lambda: conversion % 5)[:60])
        continue
    print(repr(conversion), [show(lambda: conversion % value) for value in operands])

class Odd:
    def __str__(self): return 'odd-str'
    def __repr__(self): return 'odd-r\xe9pr'
    def __format__(self, spec): return '<' + spec + '>'
    def __index__(self): return 77
    def __getitem__(self, key): return ('item', key)

class Floaty:
    def __repr__(self): return 'floaty'
    def __float__(self): return 2.5

class Bad:
    def __format__(self, spec): return 5
    def __str__(self): return 5

for template in ['%s %r %a', '%d', '%x', '%c', '%5.1f', '%(k)s', '%(k)r %(l)s', '%s', '%(a(b)c)s', '%(a', '%(a)', '%()s', '%(k)d']:
    for values in [(Odd(), Odd(), Odd()), Odd(), (Floaty(),), Bad(), {'k': 1, 'l': 'two', 'a(b)c': 3, '': 4}, {}, 'k', [1], range(3)]:
        print(template, type(values).__name__, show(lambda: template % values))

templates = ['', '{}', '{} {}', '{0} {1} {0}', '{a} {b}', '{0} {}', '{} {0}', '{a} {}', '{{}}', '{{{}}}', '{', '}', '{}}', '{{}', '{0', '{0!r}', '{0!s:>8}', '{0!a}', '{0!x}', '{0!}', '{0!', '{0!r', '{0!r:', '{0!rr}', '{:>10}', '{:{}}',
             '{:{}{}}', '{:{:{}}}', '{0.real}', '{0.nothing}', '{0[0]}', '{0[x]}', '{a[k]}', '{a[0]}', '{0[', '{0[]}', '{0.}', '{0[0]x}', '{0[0].real}', '{.real}', '{[0]}', '{5}', '{zz}', '{ 0}', '{0 }', '{-1}', '{a.b.c}', '{a[k][0]}',
             '{0:{width}.{prec}}', '{0!r:^{width}}', '{:d}', '{:}', '{!r}', '{0:{{}}}', 'a{b', 'a}b', '{0:', '{0:}', '{:x<5}|{:y>5}', '{a!s}', '{0[a]b]}', '{99999999999999999999}', '{0[99999999999999999999]}', '\u20ac{}\U0001f600', '{{', '}}', '{0{}', '{a[}]}', '{:{a}}', '{\u0661}', '{0[-1]}']
for template in templates:
    print(repr(template), show(lambda: template.format(7, 'xyz', a={'k': 'v', 0: 'zero'}, b='bee', width=10, prec=3)),
          show(lambda: template.format()), show(lambda: template.format('abc', 5)), show(lambda: template.format_map({'a': [10, 20], 'b': None})),
          show(lambda: template.format(Odd(), Bad(), a=Odd())))

class Missing(dict):
    def __missing__(self, key): return '<' + key + '>'
print('{x} {y}'.format_map(Missing(x=1)), show(lambda: '{}'.format_map(5)), show(lambda: '{a}'.format_map(5)), show(lambda: '{a}'.format_map()))

class Number(int): pass
class Word(str): pass
class Real(float): pass
for value in [Number(5), Word('w'), Real(2.5), True]:
    for spec in ['', '5', 'd', 's', '.1f', 'x']:
        print(type(value).__name__, repr(spec), show(lambda: format(value, spec)), show(lambda: f'{value:{spec}}'))
for call in [lambda: format(), lambda: format(1, 2), lambda: (5).__format__(), lambda: (5).__format__(5), lambda: 'a'.__format__(None), lambda: (1.5).__format__('>6'), lambda: format([], 'x'), lambda: format(None, ''), lambda: format(Bad(), ''),
             lambda: '%s' % Bad(), lambda: str.format('{}', 3), lambda: str.__mod__('%s', 3), lambda: 'a' % (), lambda: 'a' % {}, lambda: 'a' % [], lambda: 'a' % 'b', lambda: 5 % 'a', lambda: '%s' * 2 % (1, 2)]:
    print(show(call))
print(f'{3.14159:.2f} {42!r:>5} {"x":*^5} {1234567:,} {0.5:%} {255:#x} {-7:=+5}')
