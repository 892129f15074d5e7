def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy
import pickle
for value in (None, ..., NotImplemented):
    kind = type(value)
    print(value, repr(value), str(value), kind.__name__, kind() is value, copy.copy(value) is value, copy.deepcopy(value) is value, pickle.loads(pickle.dumps(value)) is value, value == value, value != value, value is not value, value in [value], [value].index(value), {value: 1}[value], f"{value}", f"{value!r:>16}", "%s" % (value,), format(value), value.__class__ is kind, value.__eq__(5), value.__reduce__() if value is not None else "-")
    attempt(kind, 1)
    attempt(kind, x=1)
    attempt(setattr, value, "x", 1)
    attempt(lambda: value.x)
    attempt(lambda: value + 1)
    attempt(lambda: value < value)
    attempt(lambda: value[0])
    attempt(lambda: value())
    attempt(lambda: len(value))
    attempt(lambda: iter(value))
    attempt(lambda: -value)
    attempt(type, "S", (kind,), {})
    attempt(format, value, "5")
    attempt(bool, value)
print(None is type(None)(), Ellipsis is ..., type(None).__bool__(None), hash(None) == hash(None), isinstance(None, type(None)), None or "or", ... and "and", not None, [None] * 2, (None, None) == (None,) * 2, sorted([None], key=id), max([None]), dict.fromkeys([None, ...]), None if None else "else", int.__add__(1, None), int.__eq__(1, "x"), object().__lt__(1))
import warnings
empty, pair = [], (1, 2)
attempt(lambda: empty[None])
attempt(lambda: {}[...])
attempt(lambda: pair[...])
text = "x"
attempt(lambda: text[NotImplemented])
match ...:
    case None:
        print("none")
    case x:
        print(x)
