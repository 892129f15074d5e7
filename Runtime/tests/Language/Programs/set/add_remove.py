def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = {1, 2}
attempt(s.add, 3)
attempt(s.add, 1.0)
attempt(s.add, [])
attempt(s.add)
attempt(s.remove, 1)
attempt(s.remove, 1)
attempt(s.remove, "k")
attempt(s.remove, (1, 2))
attempt(s.remove, [])
attempt(s.remove, {1})
attempt(s.discard, 9)
attempt(s.discard, [])
attempt(s.discard, {1})
attempt(s.pop, 1)
print(sorted(s))
s.clear()
attempt(s.pop)
attempt(frozenset().__contains__, {1})
s = {frozenset({1}), 2}
print({1} in s, 2 in s)
attempt(lambda: [] in s)
s.remove({1})
print(s)
for i in range(60):
    s.add(i % 13)
    s.discard(i % 5)
print(sorted(s))
