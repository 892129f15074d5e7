print([x for x in range(5)], [x * y for x in range(3) for y in range(x)], [x for x in range(10) if x % 2 if x > 3])
print({x % 3 for x in range(9)}, {x: x * x for x in range(4)}, list(x for x in "abc"))
print([[y for y in range(x)] for x in range(4)], [(x, y) for x, y in zip("ab", (1, 2))], [a for a, *b in [(1, 2, 3), (4,)]], [b for a, *b in [(1, 2, 3), (4,)]])
x = "outer"
print([x for x in range(3)], x)
print([x for x in [x]], x)
print([lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i for i in range(3)]])
def f():
    y = 10
    return [y + i for i in range(3)], [z() for z in [lambda: y + i for i in range(2)]]
print(f())
class C:
    a = 3
    b = [a for _ in range(1)] if False else [i for i in range(a)]
    try: c = [a for _ in range(1)]
    except NameError as e: c = str(e)
    d = list(i for i in range(a))
    e = [j for j in [a]]
print(C.b, C.c, C.d, C.e)
def order(n): print(n, end=" "); return [1, 2]
print([i * j for i in order("a") for j in order("b") if not print("c", end=" ")])
print({print("k", i, end=" "): print("v", i, end=" ") for i in range(2)})
g = (print("lazy") for _ in order("first"))
print("made"); next(g)
try: (i for i in 5)
except TypeError as e: print(e)
g = (i for i in [1] for j in 5)
try: next(g)
except TypeError as e: print(e)
try: [1 / i for i in (1, 0)]
except ZeroDivisionError as e: print(e)
try: [nope for nope2 in (1,)]
except NameError as e: print(e)
try: [i for i in range(3) for j in [k] for k in range(2)]
except NameError as e: print(type(e).__name__, e)
d = {"i": 5}; exec("r = [i for i in range(2)]; s = i", d); print(d["r"], d["s"])
out = []
for i in range(60): out.append(sum([j for j in range(i % 5) if j != 2]))
print(sum(out), i)
L = [1, 2, 3]
del_ = [L.pop() for _ in L]; print(del_, L)
a = [0] * 3; print([a[0] for a[0] in range(3)], a)
class O: pass
o = O(); print([o.v for o.v in "xy"], o.v)
