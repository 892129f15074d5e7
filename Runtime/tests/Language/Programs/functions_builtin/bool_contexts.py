def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class T:
    def __init__(self, value):
        self.value = value
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.value

    def __repr__(self):
        return f"T{self.value}"


t, f = T(True), T(False)
print(t and f, f and t, t or f, f or t, not t, not f, (t, f)[bool(t)], 1 if f else 2)
print(t.asked, f.asked)
attempt(lambda: not T(5))
attempt(lambda: T("x") and 1)
attempt(lambda: [x for x in [1] if T(None)])
attempt(lambda: any([T(2)]))
attempt(lambda: 1 if T(0) else 2)


def loop():
    while T([]):
        pass


attempt(loop)
count = 0
items = [[], [0], "", "a", 0, 1, None, 0.0, 0.1, (), {}, {1: 1}]
for i in range(60):
    if items[i % len(items)]:
        count += 1
    elif not items[i % len(items)] and i % 2:
        count += 100
print(count)
print(bool(range(0)), bool(b""), bool(memoryview(b"")), bool(object()), bool(type), bool(frozenset()), bool(iter([])))
