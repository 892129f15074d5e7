def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [1, 2, 3, 2, 1]
attempt(a.pop)
attempt(a.pop, 0)
attempt(a.pop, -2)
attempt(a.pop, 5)
attempt(a.pop, "0")
attempt(a.pop, 0, 1)
attempt(a.remove, 2)
attempt(a.remove, 9)
attempt(a.remove)
print(a)
attempt([].pop)
attempt([].remove, 1)
attempt(a.clear)
attempt(a.clear, 1)
print(a)


class Eq:
    def __eq__(self, other):
        a.clear()
        return True


a = [1, Eq(), 3]
attempt(a.remove, 5)
print(len(a))
b = list(range(60))
total = 0
while b:
    total += b.pop() * (len(b) % 3)
print(total)
