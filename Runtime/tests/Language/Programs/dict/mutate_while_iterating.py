def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def grow(d):
    for key in d:
        d[key + 100] = 1


def shrink(d):
    for key in d:
        del d[key]


def replace(d):
    for key in d:
        del d[key]
        d[key + 1000] = 1
        if len(d) > 50:
            break


def values(d):
    for value in d.values():
        d.clear()


def items(d):
    for key, value in d.items():
        d["new"] = 1


def same(d):
    for key in d:
        d[key] = key * 2
    return d


for change in (grow, shrink, values, items, same):
    attempt(change, {1: 1, 2: 2, 3: 3})
attempt(lambda: [d.popitem() for d in [{1: 2}] for _ in d])
d = {1: 1}
it = iter(d)
next(it)
d[2] = 2
attempt(next, it)
attempt(next, it)
it = iter(d)
d[3] = 3
attempt(it.__length_hint__)
attempt(next, it)
d = dict.fromkeys(range(60), 0)
for key in list(d):
    if key % 2:
        del d[key]
    else:
        d[key] += 1
print(len(d), sum(d.values()))
r = reversed(d)
next(r)
del d[0]
attempt(next, r)
