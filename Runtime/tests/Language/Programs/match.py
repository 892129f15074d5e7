class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case 0 | 1 | 2: return "small"
        case -3: return "neg"
        case 1.5 | 2+3j: return "num"
        case True | None: return "single"
        case "a" | b"b": return "text"
        case []: return "empty"
        case [x]: return ("one", x)
        case [x, y] if x == y: return ("pair eq", x)
        case [x, 5, *rest]: return ("five", x, rest)
        case (1, *_, 9): return "1..9"
        case [1, [2, z], *_] : return ("nested", z)
        case {"k": v1, "j": [a, *b], **rest}: return ("map", v1, a, b, rest)
        case {"only": str() as s}: return ("strmap", s)
        case {}: return "anymap"
        case Point(0, y=yy): return ("P0", yy)
        case Point(x=xx, y=Point(a, b)): return ("PP", xx, a, b)
        case Point() as p: return ("P", p.x)
        case int(n) | float(n): return ("number", n)
        case str(t): return ("str", t)
        case (("x", q) | ("y", _, q)) | [q, "z"]: return ("or", q)
        case [Point(x, 1) | Point(1, x), int() | str() as w]: return ("deep", x, w)
        case _: return "default"
for v in [0, 1, 2, -3, 1.5, 2+3j, True, None, "a", b"b", [], [7], [3,3], (4,4), [1,5,6,7], (1,2,9), [1,[2,3],4], {"k":1,"j":[1,2,3],"m":4}, {"only":"s"}, {"only":1}, {}, Point(0,5), Point(1, Point(2,3)), Point(8,8), 77, 7.5, "hello", ("x", 3), ("y", 2, 4), [8, "z"], [Point(3,1), "w"], [Point(1,3), 9], set(), object, range(3), range(1,10), b"zz"]:
    r = f(v)
    print(r)
def g(c):
    match c:
        case x: pass
    return x
print(g(4))
def h(a, b):
    match a, b:
        case x, y if x > y: return "gt"
        case x, y if x < y: return "lt"
        case _: return "eq"
print(h(1,2), h(2,1), h(1,1))
import sys
class Bad:
    __match_args__ = ["x"]
class Bad2:
    __match_args__ = (1,)
class Bad3:
    __match_args__ = ("x","x")
    x=1
class NoArgs: pass
def t(cls, n=1):
    try:
        match cls():
            case cls(1): print("hm")
            case _: print("no")
    except TypeError as e: print(e)
t(Bad); t(Bad2); t(NoArgs)
try:
    match Bad3():
        case Bad3(x1, x2): print('hm')
except TypeError as e: print(e)
try:
    match Bad3():
        case Bad3(1, x=2): print('hm')
except TypeError as e: print(e)
x = 3
try:
    match 1:
        case x(): pass
except Exception as e: print(type(e), e)
class M(dict):
    def __missing__(self, k): return 5
match M():
    case {"a": _}: print("bad")
    case _: print("missing not used")
try:
    k = 'z'
    class K: a = 'k'; b = 'k'
    match {'k':1}:
        case {K.a: 1, K.b: 2}: pass
except ValueError as e: print(e)
for i in range(10):
    match i:
        case 3: continue
        case 7: break
    print(i)
match 3:
    case 1: print(1)
print("done")
def loop(n):
    c = 0
    for i in range(n):
        match (i % 4, i):
            case 0, k: c += k
            case 1 | 2 as z, k: c -= z
            case {}: c+= 100
            case [3, k] if k % 2: c += 1
    return c
print(loop(20000))
for src in ["match 1:\n case x: pass\n case y: pass", "match 1:\n case _: pass\n case y: pass","match 1:\n case x | y: pass","match 1:\n case [x, x]: pass", "match 1:\n case [*a, *b]: pass","match 1:\n case {'a':1, 'a':2}: pass", "match 1:\n case A(x=1, x=2): pass", "match 1:\n case [1 as x] | [y]: pass", "match 1:\n case {1: a, **a}: pass", "match 1:\n case A(1, x=1, 2): pass", "match 1:\n case a.b | c: pass\n case _: pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case f'x': pass", "match 1:\n case x as _: pass","match 1:\n case x if 1: pass"]:
    try: compile(src, "<s>", "exec"); print("ok", src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
