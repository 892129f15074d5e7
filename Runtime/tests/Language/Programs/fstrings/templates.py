from string.templatelib import Template, Interpolation
x, s = 5, "str"
t = t"a{x}b{s!r:>5}c"
print(type(t).__name__, t.strings, t.values, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(repr(t"{x}"), repr(t""), repr(t"plain"), repr(t"{x=}"), repr(t"{ x + 1 }"), repr(t"{x:{s}}"), repr(t"{{}}{x}"))
print(list(t), list(t""), list(t"{x}{x}"), len(t"{x}{x}".strings))
u = t"a" t"b{x}"; print(u.strings, (t"1" + t"{x}2").strings, (t"{x}" + t"{s}").values)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: t"a" + "b"); err(lambda: t"a" == t"a"); err(lambda: hash(t"a") is not None); err(lambda: Template(5)); err(lambda: repr(Template("a", "b", Interpolation(1), "c"))); err(lambda: repr(Template())); err(lambda: Template(a=1)); err(lambda: Interpolation()); err(lambda: repr(Interpolation(1, "e", "r", "s"))); err(lambda: Interpolation(1, "e", "q")); err(lambda: Interpolation(1, 5)); err(lambda: type("T", (Template,), {})); err(lambda: t"{undefined}"); err(lambda: t"{1 / 0}"); err(lambda: str(t"{x}")[:9]); err(lambda: f"{t'a'}"[:9]); err(lambda: next(iter(t))); err(lambda: isinstance(t, str))
def e(n): print("e", n, end=" "); return n
v = t"{e(1)}{e(2)!s:{e(3)}}{e(4)}"; print(v.values, v.interpolations[1].format_spec)
class C:
    def __format__(self, s): print("never called"); return ""
    def __str__(self): print("never called"); return ""
print(len(t"{C()!s:>5}".values), Interpolation.__match_args__)
match t"{x}".interpolations[0]:
    case Interpolation(v, ex, None, ""): print(v, ex)
def render(t): return "".join(p if isinstance(p, str) else format({"r": repr, "s": str, "a": ascii, None: lambda z: z}[p.conversion](p.value), p.format_spec) for p in t)
print(render(t"<{x:>4}|{s!r}|{'é'!a}>"))
n = 0
for i in range(60):
    q = t"{i}a{i * 2:>3}"
    n += q.values[1] + len(q.strings) + len(q.interpolations[1].expression)
print(n)
print(t"{'q'}".interpolations[0].expression, t'{"q"}'.interpolations[0].expression, t"{f'{x}'}".values, t"{t'{x}'}".values[0].values, rt"\n{x}".strings, tr"\d".strings, T"{x}".values, t"""a
{
 x
}""".interpolations[0].expression == "x", t"{x!r}".interpolations[0].conversion, t"{x = }".strings)
def syn(s):
    try: compile(s, "s", "eval"); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.lineno, e.offset, e.end_offset)
for s in ["t'{}'", "t'{'", "t'}'", "t'{a!x}'", "t'{a b}'", "t'{a'", "t'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "t'a' b'b'", "ft'a'", "tf'a'", "bt'a'", "ut'a'", "t'{lambda x: 1}'", "t'{*a}'", "t'{a:{}}'", "t'{a=!z}'", "t'a' = 1", "t'{=}'", "t'{!r}'"]: syn(s)
