def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": 2, "c": 3}
attempt(d.pop, "a")
attempt(d.pop, "a")
attempt(d.pop, "a", 5)
attempt(d.pop)
attempt(d.pop, "a", 1, 2)
attempt(d.pop, [])
attempt(d.pop, "a", default=1)
attempt(d.popitem)
attempt(d.popitem, 1)
print(d)
attempt(d.popitem)
attempt(d.popitem)
attempt({}.pop, [])
attempt({1: 1}.pop, [], "default")
attempt(d.clear)
d = {i: i for i in range(10)}
for i in range(0, 10, 2):
    del d[i]
d[0] = "again"
print(d, d.popitem(), list(d))
attempt(d.__delitem__, 99)
attempt(d.__delitem__, [])
for i in range(60):
    d[i] = i
    if i % 2:
        d.pop(i - 1)
print(len(d), d.popitem(), next(iter(d)))
