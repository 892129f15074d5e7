def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Key:
    hashed = 0

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __hash__(self):
        Key.hashed += 1
        return self.value

    def __repr__(self):
        return "Key " + self.name

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", other)


d = {}
a = Key("a", 1)
d[a] = 1
print(d[a], Key.hashed)
d[Key("b", 1)] = 2
print(len(d), Key.hashed)
attempt(lambda: d[Key("b", 1)])
attempt(lambda: d[Key("c", 2)])
attempt(lambda: d[Key("c", 1)])


class Bad:
    def __hash__(self):
        return "no"


class Raises:
    def __hash__(self):
        raise ValueError("hash")


class Big:
    def __hash__(self):
        return 2**100


attempt(hash, Bad())
attempt(lambda: {Raises(): 1})
attempt(hash, Big())
attempt(lambda: {}.get(Raises()))
attempt(lambda: Raises() in {})
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: {(1, {2}): 1})


class Eq:
    def __eq__(self, other):
        return True


attempt(lambda: {Eq(): 1})
attempt(hash, Eq())
