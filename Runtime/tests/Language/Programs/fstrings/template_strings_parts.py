from string.templatelib import Template, Interpolation
name, n = "Bob", 3.14159
t = t"hello {name} and {n:.2f} {name!r:>10} {n=}"
print(type(t).__name__, t.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations], t.values)
print(t"".strings, t"".interpolations, t"{1}{2}".strings, t"a{1}b".values, [type(x).__name__ for x in t"a{1}b{2}"], list(t""), list(t"{name}")[0].value)
print((t"a{1}" + t"b{2}").strings, (t"a" t"b{1}").strings, len((t"{1}" + t"{2}").interpolations))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: t"a" + "b"); err(lambda: "a" + t"b"); err(lambda: t"a" + 5); err(lambda: t"a" * 2); err(lambda: t"{undefined}"); err(lambda: t"{1 / 0}"); err(lambda: len(t"a")); err(lambda: t"a" == t"a"); err(lambda: setattr(t, "strings", ())); err(lambda: setattr(t, "x", 1)); err(lambda: str(t"a")[:9]); err(lambda: Template(5)); err(lambda: Template("a", 5)); err(lambda: Template(x=1))
print(repr(t"a{1}"), repr(Template("a", Interpolation(1, "x", "r", ">5"), "b")), Template("a", "b").strings, Template(Interpolation(1), Interpolation(2)).strings, Template().strings, Template("a").values)
i = Interpolation(5, "expr", "r", "spec"); print(i, i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__); err(lambda: Interpolation()); err(lambda: Interpolation(1, 2)); err(lambda: Interpolation(1, "a", "z")); err(lambda: Interpolation(1, "a", None, 5)); err(lambda: setattr(i, "value", 1)); err(lambda: type("S", (Template,), {})); err(lambda: type("S", (Interpolation,), {}))
def f(t):
    out = []
    for p in t:
        match p:
            case str() as s: out.append(s.upper())
            case Interpolation(v, e, c, s): out.append(format({None: lambda q: q, "r": repr, "s": str, "a": ascii}[c](v), s))
    return "".join(out)
print(f(t"abc {name!r:>8} {n:.1f} {{x}} {name=}"))
print(t"{name!s}".interpolations[0].conversion, t"{ name }".interpolations[0].expression, t"{name
}".interpolations[0].expression == "name", t"{n:{'>'}{8}}".interpolations[0].format_spec, t"{(lambda: 5)()}".values, rt"\n{1}".strings, t"\n{1}".strings, tR"\d{2}".strings, t"{{}}".strings, t"{t'{1}'}".values[0].values, f"{t'{1}'.values}", t"{f'{1}'}".values)
log = []
def l(x): log.append(x); return x
t"{l(1)}{l(2):{l('s')}}{l(3)}"; print(log)
def hot(k):
    s = 0
    for j in range(k): x = t"{j}-{j * 2:>5}"; s += x.values[1] + len(x.strings)
    return s
print(hot(200)); print(bool(t""), hash(t"a") != 0 or True, t"x".__class__, t"x{1}".__iter__().__class__.__name__)
