name = "w"; n = 3.14159
t = t"hello {name} and {n:.2f} {n!r:>{10}} {name=}"
print(t); print(t.strings, t.values); print(list(t))
print(t.interpolations[0], t.interpolations[1].format_spec, t.interpolations[2].conversion, t.interpolations[2].expression)
print(t"" , list(t""), t"{1}{2}", list(t"{1}{2}"))
print((t"a{1}b" + t"c{2}d").strings)
try: t"a" + "b"
except TypeError as e: print(e)
T = type(t); I = type(t.interpolations[0])
print(T, I, T("a", "b", I(1, "x"), I(2), "c"))
match I(5, "e"):
    case I(v, e): print(v, e)
try: I(1, "a", "q")
except ValueError as e: print(e)
print(t"x" t"{1}y", rt"\n{1}", t'{ "a" }')
def f(): return [t"{i}" for i in range(3)]
print(f())
print(list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type[int], list[int] == list[int], list[int].__origin__, list[int].__args__)
print(int | str, int | None, None | int, (int | str) | float, int | int, isinstance(3, int | str), isinstance("", int | None), issubclass(bool, int | str))
print(list[int]([1,2]), hash(int|str) == hash(str|int), (int | str) == (str | int), int | list[str])
print((int|str).__args__, type(int|str))
try: isinstance([], list[int])
except TypeError as e: print(e)
try: list[int][str]
except TypeError as e: print(e)
try: 3 | int
except TypeError as e: print(e)
class A(list[int]): pass
print(A.__bases__, A.__orig_bases__, A.__mro__)
print(*list[int], list[int].append, [*tuple[int, str]])
