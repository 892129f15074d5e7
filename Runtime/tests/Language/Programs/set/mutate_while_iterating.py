def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def grow(s):
    for x in s:
        s.add(x + 100)


def shrink(s):
    for x in s:
        s.discard(x)


def same(s):
    for x in s:
        s.add(x)
    return sorted(s)


for change in (grow, shrink, same):
    attempt(change, {1, 2, 3})
s = {1, 2}
it = iter(s)
next(it)
s.add(3)
attempt(next, it)
print(it.__length_hint__())
it = iter({1, 2, 3})
print(it.__length_hint__(), sum(it), it.__length_hint__(), next(it, None))


class Evil:
    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.target.clear()
        return False


t = set()
t.add(Evil(t))
t.add(Evil(t))
print(len(t))
u = {1}
u.add(Evil(u))
print(1 in u or len(u) < 3)
print(sorted(x for x in set(range(60)) if x % 9 == 0))
