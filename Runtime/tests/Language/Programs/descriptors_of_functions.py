# property, staticmethod and classmethod: what they take over from their functions, how they are copied, and what they say.


def try_(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Shape:
    def get(self):
        "the getter's words"
        return 1

    plain = property(get)
    own = property(get, doc="own words")
    nothing = property()
    unnamed = None

    @plain.setter
    def changed(self, value):
        "the setter's words"


Shape.unnamed = property()
shape = Shape()
print(Shape.plain.__doc__, "|", Shape.own.__doc__, "|", Shape.nothing.__doc__, "|", Shape.changed.__doc__)
print(Shape.plain.__name__, Shape.changed.__name__, try_(lambda: Shape.unnamed.__name__), try_(lambda: property().__name__), property(len).__name__)
print(try_(lambda: shape.nothing), "|", try_(setattr, shape, "nothing", 1), "|", try_(delattr, shape, "plain"), "|", try_(lambda: shape.unnamed))
print(try_(setattr, Shape.plain, "fget", None), try_(setattr, Shape.plain, "__doc__", "new"), Shape.plain.__doc__)
print(try_(property().__set_name__, 1), try_(property().__set_name__, Shape, "given"))
named = property()
named.__set_name__(Shape, "given")
print(named.__name__, try_(named.__get__, shape), named.__get__(None, Shape) is named)
named.__name__ = 5
print(named.__name__, try_(named.__get__, shape))
del named.__name__
print(try_(lambda: named.__name__))
copy = Shape.plain.getter(lambda self: 2)
print(copy.__doc__, copy.__get__(shape), copy.fset, Shape.own.getter(lambda self: 2).__doc__)
print(Shape.plain.getter(None).fget is Shape.plain.fget)


class Documented(property):
    """the class's words"""


class Slotted(property):
    __slots__ = ()


class Holder:
    @Documented
    def a(self):
        "a's words"

    @Documented
    def b(self):
        pass

    c = Documented(doc="c's words")
    d = Slotted(doc="lost")


print(Holder.a.__doc__, Holder.b.__doc__, Holder.c.__doc__, Holder.d.__doc__, vars(Holder.a))
print(try_(lambda: Slotted(Holder.a.fget)))


class Abstract:
    __isabstractmethod__ = True

    def __call__(self):
        pass


class Broken:
    @property
    def __isabstractmethod__(self):
        raise KeyError("no")


print(property(Abstract()).__isabstractmethod__, property(None, Abstract()).__isabstractmethod__, property().__isabstractmethod__)
print(try_(lambda: property(Broken()).__isabstractmethod__), staticmethod(Abstract()).__isabstractmethod__, classmethod(len).__isabstractmethod__)


def function(a: int, b: "str") -> None:
    "function's words"


for kind in (staticmethod, classmethod):
    wrapper = kind(function)
    print(kind.__name__, wrapper.__name__, wrapper.__qualname__, wrapper.__module__, wrapper.__doc__, wrapper.__wrapped__ is function, wrapper.__func__ is function)
    print(wrapper.__annotations__, sorted(vars(wrapper)), repr(wrapper)[:25])
    wrapper.extra = 1
    print(wrapper.extra, try_(setattr, wrapper, "__func__", 1), try_(kind), try_(kind, 1, 2), kind(5).__func__)
    print(kind.__new__(kind), try_(lambda: kind(f=1)))
    print(try_(lambda: kind(5).__name__), try_(lambda: kind(5).__annotations__))
print(staticmethod(function)(1, 2), try_(classmethod(function)))


# isinstance and issubclass of what only looks like a class.
class Pretender:
    def __init__(self, *bases):
        self.bases = bases

    @property
    def __bases__(self):
        return self.bases


class Claims:
    def __init__(self, what):
        self.what = what

    @property
    def __class__(self):
        return self.what


top = Pretender()
middle = Pretender(top)
bottom = Pretender(Pretender(), middle)
print(issubclass(bottom, top), issubclass(top, bottom), issubclass(middle, (int, top)), isinstance(Claims(bottom), top))
print(isinstance(Claims(int), int), isinstance(Claims(bool), int), isinstance(Claims(5), int), type(Claims(int)) is Claims)
print(try_(issubclass, 5, int), "|", try_(issubclass, int, 5), "|", try_(issubclass, top, int), "|", try_(isinstance, 5, 5), "|", try_(isinstance, 5, (int, 5)), try_(isinstance, "", (int, 5)))
print(try_(issubclass, Pretender(5), top), try_(issubclass, Claims(int), int))


class Failing:
    @property
    def __bases__(self):
        raise ValueError("bases")

    @property
    def __class__(self):
        raise OSError("class")


print(try_(issubclass, Failing(), top), try_(isinstance, 1, Failing()), try_(isinstance, Failing(), top), try_(isinstance, Failing(), int))


print(type.__instancecheck__(int, True), type.__subclasscheck__(int, bool), int.__instancecheck__(5))


class Meta(type):
    def __instancecheck__(cls, other):
        return super().__instancecheck__(other) or other == "joker"


class Joker(metaclass=Meta):
    pass


print(isinstance(Joker(), Joker), isinstance("joker", Joker), isinstance(5, Joker), issubclass(Joker, Joker))
