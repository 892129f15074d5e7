def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from functools import Placeholder, partial

p = partial(pow, 2)
print(p(3), p.func is pow, p.args, p.keywords, partial(int, base=2)("101"), partial(print, sep="-")(1, 2))
attempt(partial)
attempt(partial, 5)
attempt(p)
attempt(partial(int, base=2), "12", base=3)


def show(*args, **kwargs):
    return args, kwargs


q = partial(show, 1, a=2)
print(q(3, b=4), q(a=5), partial(q, 9, a=8).args, partial(q, 9).func is show, repr(q)[:17])
print(partial(show, Placeholder, 2)(1, 3), partial(partial(show, Placeholder, 2), 1)(3))
attempt(partial, show, Placeholder, 2, Placeholder)
attempt(partial(show, Placeholder, 2))
attempt(partial, show, 1, Placeholder)
attempt(partial, show, a=Placeholder)
attempt(setattr, p, "func", 1)
p.extra = 5
print(p.__dict__, p.extra, Placeholder, repr(partial(int, 1, base=2)))


class C:
    method = partial(show, "bound?")
    from functools import partialmethod

    pm = partialmethod(show, "pm")


print(C().method(1)[0][0], C().pm(2)[0][1:])
total = 0
add = partial(lambda a, b, c=0: a + b + c, 5, c=1)
for i in range(60):
    total += add(i)
print(total)
attempt(p.__setstate__, 5)
p.__setstate__((show, (7,), {"k": 1}, None))
print(p(8))
