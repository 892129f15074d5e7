def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Logged(list):
    def __getitem__(self, index):
        return ("got", super().__getitem__(index))

    def append(self, item):
        super().append(("appended", item))

    def __len__(self):
        return 99

    def __iter__(self):
        return iter("iter")

    def __contains__(self, item):
        return item == "magic"


a = Logged([1, 2])
a.append(3)
print(a[0], a[-1], len(a), list(a), "magic" in a, 1 in a, repr(a), a == [1, 2, ("appended", 3)])
print([*a], sum([1] for _ in ()) if False else tuple(a), list.__len__(a), list.__getitem__(a, 1), a[0:1])
x, *y = a
print(x, y)
attempt(lambda: a + [1])
print(sorted(a), max(a), bool(a), a.pop(), a.index(2), a.count(1))
a.tag = "t"
print(a.__dict__, isinstance(a, list), a.__class__.__mro__[1:])
attempt(setattr, [], "x", 1)


class Slotted(list):
    __slots__ = ("extra",)


s = Slotted([1])
s.extra = 2
print(s, s.extra)
attempt(setattr, s, "other", 1)
attempt(a.__class_getitem__, int)
print(list[int], list[int]([1]))
