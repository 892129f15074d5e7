a, *b = 1, 2, 3; print(a, b); *a, b = "xyz"; print(a, b); a, *b, c = range(2); print(a, b, c); *a, = {1: 2}; print(a); [*a] = (i for i in "ab"); print(a); (a, (b, *c)), *d = (1, (2, 3, 4)), 5, 6; print(a, b, c, d); [a, [b, c]] = 1, "xy"; print(a, b, c)
x = y = [1]; print(x is y); i = 0; l = [0, 0]; i, l[i] = 1, 5; print(i, l); l[0], l[1] = l[1], l[0]; print(l)
class O: pass
o = O(); o.a, (o.b, *o.c), l[0] = 1, (2, 3, 4), 9; print(o.__dict__, l); *o.d, o.e = "pqr"; print(o.d, o.e); l[0:1], *q = "ab", 1; print(l, q)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def ex(s): 
    ns = {}
    exec(s, ns); ns.pop("__builtins__"); return ns
for s in ["a, b = 1,", "a, b = ()", "a, b = 1, 2, 3", "a, *b, c = 1,", "a, (b, c) = 1, 2", "a, (b, c) = 1, (2,)", "[a, b] = {1}", "a, b = {1: 2, 3: 4}", "a, b = 'é€'", "a, b = b'xy'", "a, b = None", "a, b = 5", "a, b = object", "*a, b = 5", "*a, = None", "a, b = iter([1, 2])", "a, b = (i for i in range(3))", "a, b = range(10 ** 20)", "(a, b), c = [1, 2], 3", "a = *b, = 1, 2", "(a) = 1", "((a)), (b) = 1, 2", "[] = ()", "() = []", "[] = [1]", "() = 5", "a, = 'z'", "(a,) = [1]", "for a, *b in [(1, 2, 3)]: pass", "for (a, b), c in [((1, 2), 3)]: pass", "with type('C', (), {'__enter__': lambda s: (1, 2, 3), '__exit__': lambda *a: None})() as (a, *b): pass", "[a for a, *b in [(1, 2)]]", "a = [b for *b, c in ['xyz']]", "a, b, *c = 'ab'", "*a, b, c = [1]"]:
    try: print(s, "->", {k: v for k, v in ex(s).items()})
    except Exception as e: print(s, "|", type(e).__name__, e)
class Log:
    def __init__(s): s.log = []
    def __setattr__(s, k, v): object.__setattr__(s, k, v) if k == "log" else s.log.append((k, v))
    def __setitem__(s, k, v): s.log.append((k, v))
g = Log(); g.a, g[0], (g.b, *g.c) = 1, 2, (3, 4, 5); print(g.log)
g = Log(); g.x = g[1] = g.y = 7; print(g.log)
class It:
    def __init__(s, n): s.n = n; s.i = 0
    def __iter__(s): return s
    def __next__(s):
        s.i += 1
        if s.i > s.n: raise StopIteration
        return s.i
for n in (0, 1, 2, 3, 4):
    k = It(n)
    try: a, b = k; r = a, b
    except ValueError as e: r = str(e)
    print(n, r, k.i)
def hot(n):
    t = 0
    for i in range(n):
        (a, b), *c, d = (i, i + 1), i, i, i * 2; [e, *f] = c; g = h, *j = f or (1, 2)
        t += a + b + len(c) + d + e + len(f) + h + len(j) + len(g)
        a, b, d = d, a, b; t += a - b + d
    return t
print(hot(300))
