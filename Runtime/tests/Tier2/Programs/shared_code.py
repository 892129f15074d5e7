# One code object in several namespaces and functions: traces belong to the code, what they rely on to the namespace.
import builtins
import sys

source = '''
def site(n):
    total = 0
    for i in range(n):
        total += step(i) + BASE
    return total
def step(i):
    return i * FACTOR
'''
code = compile(source, 'shared', 'exec')
spaces = []
for k in range(6):
    space = {'BASE': k, 'FACTOR': [1, 2.5, -1, 1 << 62, True, 3][k]}
    exec(code, space)
    spaces.append(space)
for n in (50, 300, 2000):
    print([space['site'](n) for space in spaces], [space['site'](n) for space in reversed(spaces)])
spaces[0]['BASE'] = 0.25
spaces[1]['step'] = lambda i: i
spaces[2]['range'] = lambda n: [1, 2, 3] * (n // 3)
print([space['site'](600) for space in spaces])

body = compile('''
total = 0
for i in range(N):
    total += i % M
    if i == AT: M = M + 1
''', 'body', 'exec')
for k in range(8):
    space = {'N': 400 + k, 'M': 3 + k % 3, 'AT': 350 if k % 2 else -1}
    if k == 5:
        space['range'] = lambda n: iter([7] * n)
    exec(body, space)
    print(space['total'], space['i'], space['M'])

# Globals and locals apart: names are stored in the mapping.
for mapping in ({}, {'M': 5}):
    exec(body, {'N': 500, 'M': 4, 'AT': -1}, mapping)
    print(mapping['total'], sorted(mapping))


class Space(dict):
    def __missing__(self, key):
        if key in ('range',): raise KeyError(key)
        return 7


mapping = Space()
exec(body, {'N': 300, 'AT': 1000}, mapping)
print(mapping['total'])

# Other builtins for the same code.
for length in (len, lambda x: 100):
    space = {'__builtins__': {'len': length, 'range': range}}
    exec('def site(n):\n total = 0\n for i in range(n): total += len("ab")\n return total', space)
    print(space['site'](500), space['site'](100))
shared = compile('def site(n):\n total = 0\n for i in range(n): total += len("ab")\n return total', 'b', 'exec')
results = []
for length in (len, lambda x: 100, len):
    space = {'__builtins__': {'len': length, 'range': range}}
    exec(shared, space)
    results.append((space['site'](500), space['site'](100)))
print(results)

# Functions that share code but not globals, defaults or closures.
def maker(k):
    def f(n, step=k):
        total = 0
        for i in range(n):
            total += step + k
        return total
    return f


functions = [maker(k) for k in (1, 2.5, 1 << 63, 4)]
print([f(700) for f in functions], [f(100, 1) for f in functions])
other = type(functions[0])(functions[0].__code__, {'range': lambda n: [0] * 10}, 'other', (5,), functions[1].__closure__)
print(other(700), functions[0](700))


def classes(k):
    class A:
        v = k
        def get(self): return self.v
    return A


def use(obj, n):
    total = 0
    for i in range(n):
        total += obj.get()
    return total


objects = [classes(k)() for k in (1, 2, 3.5, 1 << 65)]
for n in (30, 500):
    print([use(o, n) for o in objects])
type(objects[1]).v = 20
objects[2].v = 30
print([use(o, 500) for o in objects])

# A class body with a hot loop, run several times.
def body_loop(n):
    class Body:
        total = 0
        for i in range(n):
            total += i
            if i % 100 == 0: marker = total
    return Body.total, Body.marker, Body.i


print([body_loop(n) for n in (10, 400, 900)])
