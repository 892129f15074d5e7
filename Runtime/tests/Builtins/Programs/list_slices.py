"""Slices of lists without a slice object and with one, as sources and as targets."""


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Sub(list):
    pass


BOUNDS = [None, 0, 1, 3, 5, 9, -1, -3, -9, 2**70, -2**70, True, Index(2)]


def show(bound):
    return bound.value if isinstance(bound, Index) else bound


def take():
    items = [0, "b", 2.5, None, True]
    for start in BOUNDS:
        print(show(start), [items[start:stop] for stop in BOUNDS])
    print(items[:] is items, items[:] == items, type(Sub(items)[1:]), (1, 2, 3)[1:], "abc"[1:2], Sub("xy")[:1])


def put():
    for start in BOUNDS:
        for stop in BOUNDS:
            row = []
            for value in ([], [7], (8, 9), "xyz", (n for n in range(2)), {1: 2}):
                items = [0, 1, 2, 3, 4]
                items[start:stop] = value
                row.append(items)
            print(show(start), show(stop), row)


def put_itself():
    items = [1, 2, 3]
    items[1:2] = items
    print(items)
    items[:0] = items[::-1]
    print(items)
    items[2:] = Sub(items)
    print(items)
    items[4::-1] = items[:5]
    print(items)


def refuse():
    items = [1, 2, 3]
    for text in ("items['a':]", "items[:1.5]", "(1).__class__[0:1]", "5[1:2]"):
        try:
            print(eval(text))
        except TypeError as error:
            print(text, "->", error)
    for text in ("items[0:1] = 5", "items['a':] = []", "items[::2] = [1]", "(1, 2)[0:1] = []"):
        try:
            exec(text)
        except (TypeError, ValueError) as error:
            print(text, "->", type(error).__name__, error)
    print(items)


def characters():
    text = "aé" + chr(0x100)
    for i in range(40):
        found = text[i % 3]
    print(found, text[0] is "banana"[1], text[1] is "é", [text[i] is text[i] for i in range(2)])


for _ in range(3):
    take()
put()
put_itself()
refuse()
characters()
