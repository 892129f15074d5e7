def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for name, make in (("zip", lambda: zip([1, 2], "ab")), ("map", lambda: map(str, [1, 2])), ("filter", lambda: filter(None, [0, 1, 2])), ("enumerate", lambda: enumerate("ab", 5)), ("reversed", lambda: reversed([1, 2, 3])), ("iter", lambda: iter([1, 2])), ("iter2", lambda: iter(iter([1, 2, 0, 3]).__next__, 0))):
    it = make()
    print(name, type(it).__name__, iter(it) is it, next(it), list(it), next(it, "end"), list(it))
    attempt(next, it)
for function, args in [(zip, (5,)), (zip, ([1], 5)), (map, ()), (map, (str,)), (map, (str, 5)), (map, (5, [1])), (filter, ()), (filter, (None,)), (filter, (None, 5)), (filter, (5, [1])), (enumerate, ()), (enumerate, (5,)), (enumerate, ("a", "x")), (enumerate, ("a", 1.5)), (reversed, ()), (reversed, (5,)), (reversed, ({1},)), (reversed, (iter([1]),)), (iter, ()), (iter, (5,)), (iter, (5, 1)), (iter, (len, 1, 2)), (next, ()), (next, (5,)), (next, ([1],)), (all, (5,)), (any, ()), (all, ([], 1))]:
    print(function.__name__, args if not any(callable(a) or hasattr(a, "__next__") for a in args) else "-", end=" ")
    try:
        result = function(*args)
        print(type(result).__name__, list(result) if hasattr(result, "__iter__") else result)
    except Exception as error:
        print(type(error).__name__, error)
print(list(zip()), list(zip([1], strict=True)), list(enumerate("ab", start=-1)), list(enumerate(iterable="ab")), list(enumerate("a", 10**30)), list(map(lambda *a: a, [1, 2], "xyz", (True,))), list(filter(str.isdigit, "a1b2")), list(reversed(range(3))), list(reversed("abc")), list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())))
attempt(lambda: zip([1], bad=1))
attempt(lambda: map(str, [1], bad=1))
attempt(lambda: enumerate("a", begin=1))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(map(int, ["1", "x"])))


class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class SeqLen(Seq):
    def __len__(self):
        return 3


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class NoReversed(SeqLen):
    __reversed__ = None


class BadIter:
    def __iter__(self):
        return 5


class RaisesIter:
    def __iter__(self):
        raise KeyError("iter")


print(list(Seq()), list(reversed(SeqLen())), 20 in Seq(), list(zip(Seq(), SeqLen())), max(Seq()), sum(Seq()), [*Seq()], dict(zip("abc", Seq())))
for bad in (NoIter, BadIter, RaisesIter):
    attempt(list, bad())
    attempt(lambda: 5 in bad())
    attempt(lambda: [*bad()])
attempt(reversed, Seq())
attempt(reversed, NoReversed())
values = [1, 2, 3]
for i, v in enumerate(values):
    if i < 6:
        values.append(v * 10)
print(values)
it = iter(values)
values.clear()
print(list(it), next(it, "gone"))


class Sub(map):
    pass


m = Sub(abs, [-1, 2])
m.x = 1
print(type(m).__name__, list(m), vars(m), zip([1]).__reduce__()[0] is zip, enumerate("ab").__reduce__()[0] is enumerate)
