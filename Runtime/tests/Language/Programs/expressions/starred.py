a = [1, 2]
print([*a, *a], (*a,), {*a, 3}, [*range(3), *"ab"], *a)
print((*a, 0)[2], [*a][0])
x = *a, 5; print(x)
def f(): return *a, 9
print(f())
def g(): yield *a, 8
print(next(g()))
for i in *a, 3: print(i, end=" ")
print()
d = {"k": 1}
print({**d, "j": 2, **{}}, {"a": 0, **d})
class C:
    def __getitem__(self, k): return k
c = C()
print(c[*a], c[*a, 1], c[1, *a, 2:3], c[*()], c[()], c[1,])
def syn(s):
    try: compile(s, "s", "exec"); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.lineno, e.offset, e.end_offset)
for s in ["*a", "*a,", "x = *a", "x = (*a)", "(*a)", "print(*a)", "del *a", "*a = b", "*a, = b", "*a, *b = c", "[*a, *b] = c", "a, (*b, *c) = d", "(*a) = b", "[*a] = b", "for *a in b: pass", "for *a, in b: pass", "return_ = [*a for a in b]", "{**a for a in b}", "{*a for a in b}", "(*a for a in b)", "f(**a, *b)", "f(**a, b)", "f(a=1, b)", "f(**a, b=1)", "f(a=1, *b)", "f(*)", "f(1=2)", "f(a.b=1)", "f(None=1)", "f(True=1)", "f((a)=1)", "f(a+b=1)", "f(a for a in b, c)", "f(c, a for a in b)", "f(a for a in b)", "f(a for a in b, )", "x[*a:b]", "x[**a]", "*a += 1", "*a: int", "a = *b + 1", "a = *b or c", "with *a: pass", "while *a: pass", "assert *a", "raise *a", "lambda: *a", "x if *a else b", "f(a=*b)", "f(a=1, a=2)", "f(__debug__=1)"]: syn(s)
