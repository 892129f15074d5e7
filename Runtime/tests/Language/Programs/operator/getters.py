def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from operator import attrgetter, itemgetter, methodcaller

print(itemgetter(1)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))("abcd"), itemgetter(-1)([1, 2]))
attempt(itemgetter)
attempt(itemgetter(5), "abc")
attempt(itemgetter(0), 5)
attempt(itemgetter(0), "a", "b")
attempt(itemgetter("x"), {})
attempt(itemgetter(0), a=1)
print(attrgetter("real")(5), attrgetter("real", "imag")(5), attrgetter("__class__.__name__")(5))
attempt(attrgetter)
attempt(attrgetter, 5)
attempt(attrgetter("missing"), 5)
attempt(attrgetter("real.missing.deep"), 5)
attempt(attrgetter("a"))
print(methodcaller("upper")("a"), methodcaller("replace", "a", "b")("aa"), methodcaller("split", sep=",", maxsplit=1)("a,b,c"))
attempt(methodcaller)
attempt(methodcaller, 5)
attempt(methodcaller("missing"), "a")
attempt(methodcaller("upper"), "a", "b")
attempt(methodcaller("upper", 1), "a")
print(itemgetter(1), itemgetter(1, "a"), attrgetter("a.b"), attrgetter("a", "b"), methodcaller("m", 1, k=2))
print(sorted([(1, "b"), (2, "a")], key=itemgetter(1)), sum(map(itemgetter(0), [(i, 0) for i in range(60)])))
