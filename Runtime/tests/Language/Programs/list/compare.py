def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 2] == [1.0, True + 1], [1] != [2], [2] > [1, 9], [1, 2] >= [1, 2])
attempt(lambda: [1] < (1,))
attempt(lambda: [1] == (1,))
attempt(lambda: [1] < ["a"])
attempt(lambda: [1, "a"] < [2, 3])
attempt(lambda: [1].__lt__(5))
attempt(lambda: [1].__eq__(5))
attempt(hash, [])
n = float("nan")
print([n] == [n], [n] < [n], [n] != [n], [float("nan") * 1] == [1])
a = []
a.append(a)
print(a, repr([a]))
attempt(lambda: a == [a] and None)


class Eq:
    log = []

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        Eq.log.append(self.name + other.name)
        return self.name == other.name

    def __lt__(self, other):
        Eq.log.append("<" + self.name + other.name)
        return self.name < other.name


print([Eq("a"), Eq("b")] < [Eq("a"), Eq("c")], Eq.log)
print(sorted([[2], [1, 5], [1], []]), max([1, 2], [1, 3]), min([[2], [1]]))
