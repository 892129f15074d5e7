a = b = c = 1; print(a, b, c)
a, b = b, a = 2, 3; print(a, b)
(a, b), c = [1, 2], 3; print(a, b, c)
[a, [b, c]] = 1, "xy"; print(a, b, c)
a, = [5]; print(a)
() = []; [] = (); () = ""
i = 0; l = [0, 0]; i, l[i] = 1, 2; print(i, l)
x = [0, 1]; i = 0; i, x[i] = 1, 9; print(x)
x = x[0] = [1, 2]; print(x[0] is x)
def t(n): print("t", n, end=" "); return L
def v(n): print("v", n, end=" "); return n
L = [0] * 4
t(1)[v(0)], t(2)[v(1)] = v(8), v(9); print(L)
t(1)[v(0)] = t(2)[v(1)] = v(7); print(L)
(a.b if 0 else t(1))[v(2)] = 5; print(L)
def err(f):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, e)
def e1(): a, b = 1
def e2(): a, b = [1]
def e3(): a, b = 1, 2, 3
def e4(): a, b = {}
def e5(): (a, b), c = 1, 2
def e6(): a, b = None
def e7(): () = [1]
def e8(): [a] = []
def e9(): a, b = "abc"
def e10(): a, b = iter([1])
def e11(): a, b, c = (i for i in range(2))
def e12(): a, b = (i for i in range(20))
def e13(): a, b = {1: 2, 3: 4, 5: 6}
for e in (e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13): err(e)
def partial():
    p = q = 0
    try: p, (q, r) = 1, 2
    except TypeError: pass
    return p, q
print(partial())
n = 0
for i in range(60):
    p, q = i, n
    (p, q), r = (q, p), i
    n = p + q - r + 1
print(n)
