if (n := len("abc")) > 2: print(n)
print([y := 1, y ** 2], y)
print([last := i for i in range(3)], last)
total = 0
print([total := total + v for v in range(5)], total)
def f(x, y=(z := 5)): return x, y
print(f((w := 3)), w, z, f(x=(v := 1)))
print(any((hit := c) > 2 for c in [1, 2, 3, 4]), hit)
x = (p := 1, q := 2); print(x, p, q)
print({(k := 1): (v := 2)}, k, v)
print(f"{(m := 7)} {m} {m:=5}")
i = 0
while (i := i + 1) < 60: pass
print(i)
class C:
    a = (b := 3)
print(C.a, C.b)
def g():
    def h():
        nonlocal_ = [u := j for j in range(2)]
        return u
    return h()
print(g())
def k():
    global G
    [G := j for j in range(4)]
k(); print(G)
print((lambda: (inner := 1) + inner)())
def syn(s):
    try: compile(s, "s", "exec"); print("fine", s)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_offset)
for s in ["x := 1", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "[i := 0 for i in x]", "[[i := 0 for j in y] for i in x]", "[j for j in (k := x)]", "[x for i in y if (i := 1)]", "class C: [x := i for i in y]", "f(a := 1)", "f(a=b := 1)", "f(a := 1, b)", "x = y := 1", "(x := 1, 2)", "(x := (y := 1))", "def f(a = b := 1): pass", "lambda: (x := 1)", "with (x := 1): pass", "del (x := 1)", "(x := 1) = 2", "(None := 1)", "(__debug__ := 1)", "x[y := 1]", "x[y := 1, z := 2]", "x[a:=1:2]", "{a := 1}", "{a := 1: 2}", "{a: b := 2}", "assert x := 1", "return x := 1", "((x) := 1)", "[a for a in b if c := d]", "(*a := 1)", "(x :=)", "(:= 1)"]: syn(s)
