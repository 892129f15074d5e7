# A class with a metaclass shows its namespace as any class does.
class Meta(type):
    pass


class Plain(metaclass=Meta):
    a = 1


print(list(Plain.__dict__), "__dict__" in Meta.__dict__, type(Plain.__dict__).__name__, vars(Plain)["a"])
print(list(Meta.__dict__), Meta("Made", (), {"b": 2}).__dict__["b"])


class Guard(type):
    def __setattr__(cls, name, value):
        if name in cls.__dict__:
            raise AttributeError(f"{name} is there")
        super().__setattr__(name, value)


class Guarded(metaclass=Guard):
    a = 1


Guarded.b = 2
for name in "ab":
    try:
        setattr(Guarded, name, 3)
    except AttributeError as e:
        print(e)
try:
    Plain.__dict__ = {}
except AttributeError as e:
    print(e)
print(Guarded.a, Guarded.b, sorted(n for n in Guarded.__dict__ if not n.startswith("_")))
print(Plain.__flags__ & (1 << 9) != 0, int.__flags__ & (1 << 9), bool.__flags__ & (1 << 10), Plain.__flags__ & (1 << 10) != 0, Meta.__flags__ >> 31 & 1, list.__flags__ >> 25 & 1)
