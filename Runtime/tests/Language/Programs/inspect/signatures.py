def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools
import inspect


def f(a, /, b: int, c=3, *args, d, e: "str" = "x", **kw) -> bool:
    """Docstring.

        Indented.
    """


s = inspect.signature(f)
print(s, [(p.name, p.kind.name, p.default, p.annotation) for p in s.parameters.values()], s.return_annotation, inspect.getdoc(f), inspect.signature(f, eval_str=True).parameters["e"].annotation)
b = s.bind(1, 2, d=4, z=5)
print(b, b.args, b.kwargs, b.arguments)
b.apply_defaults()
print(b.arguments)
for args, kw in (((), {}), ((1,), {}), ((1, 2), {}), ((1,), {"a": 1, "b": 2, "d": 3}), ((1, 2, 3, 4), {"d": 1, "b": 5})):
    try:
        print(s.bind(*args, **kw))
    except TypeError as error:
        print(error)
print(s.bind_partial(1).arguments, s == inspect.signature(f), hash(inspect.signature(lambda x: x)) is not None, s.replace(return_annotation=int), s.replace(parameters=list(s.parameters.values())[:2]))


class C:
    def __init__(self, x, y=1): ...

    def method(self, q): ...

    @classmethod
    def cm(cls, q): ...

    @staticmethod
    def sm(q): ...

    def __call__(self, z): ...

    @property
    def prop(self): ...

    async def coro(self): ...

    def gen(self):
        yield


print(inspect.signature(C), inspect.signature(C.method), inspect.signature(C(1).method), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(C(1)), inspect.signature(functools.partial(f, 1, d=5)), inspect.signature(lambda: 0), inspect.signature(functools.wraps(f)(lambda *a: 0)))
attempt(inspect.signature, 5)
for name, value in (("f", f), ("C", C), ("C.method", C.method), ("C().method", C(1).method), ("len", len), ("coro", C.coro), ("gen", C.gen), ("genobj", C(1).gen()), ("module", inspect), ("int", int), ("code", f.__code__), ("prop", C.prop), ("str.join", str.join), ("slot", int.__add__)):
    print(name, [n for n in ("isfunction", "ismethod", "isclass", "isbuiltin", "iscoroutinefunction", "isgeneratorfunction", "isgenerator", "ismodule", "iscode", "isdatadescriptor", "ismethoddescriptor", "isroutine", "isabstract", "iscoroutine", "isawaitable", "isasyncgenfunction") if getattr(inspect, n)(value)])
P = inspect.Parameter
print(P("x", P.POSITIONAL_ONLY, default=1, annotation=int), repr(P("y", P.VAR_KEYWORD)), P("x", P.KEYWORD_ONLY).replace(name="z"), P.KEYWORD_ONLY.description)
for args, kw in ((("x",), {}), ((5, P.KEYWORD_ONLY), {}), (("not id", P.KEYWORD_ONLY), {}), (("x", P.VAR_POSITIONAL), {"default": 1}), (("x", 9), {}), (("class", P.KEYWORD_ONLY), {})):
    attempt(P, *args, **kw)
attempt(inspect.Signature, [P("b", P.KEYWORD_ONLY), P("a", P.POSITIONAL_ONLY)])
attempt(inspect.Signature, [P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)])
attempt(inspect.Signature, [P("a", P.POSITIONAL_ONLY), P("a", P.KEYWORD_ONLY)])
print(inspect.getfullargspec(f), inspect.getmro(bool), inspect.cleandoc("  a\n    b\n  c"), inspect.getattr_static(C, "sm").__class__.__name__, inspect.getmodulename("a/b.py"), inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
g = C(1).gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g).keys(), g.close(), inspect.getgeneratorstate(g))
x = 1


def outer():
    y = 2

    def inner():
        return x + y + len([]) + undefined
    return inner


print(inspect.getclosurevars(outer()).nonlocals, inspect.getclosurevars(outer()).unbound, inspect.currentframe().f_code.co_name, inspect.stack()[0].function, [n for n, v in inspect.getmembers(C, inspect.isfunction)])
print(inspect.get_annotations(f), inspect.formatannotation(int), inspect.Signature.from_callable(f) == s, inspect.signature(f).format(max_width=20), sep="\n")
