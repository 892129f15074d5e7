class Meta(type):
    def __instancecheck__(cls, value):
        return super().__instancecheck__(value)

    def __subclasscheck__(cls, derived):
        return super().__subclasscheck__(derived)


class Base(metaclass=Meta):
    pass


class Claims:
    @property
    def __class__(self):
        return Base


class Looks:
    """Has bases, but is no class."""

    def __init__(self, *bases):
        self.__bases__ = bases


hits = 0
for i in range(60):
    hits += isinstance(Claims(), Base) + issubclass(Looks(Base), Base)
print(hits)
print(isinstance(Claims(), Base), isinstance(Base(), Base), isinstance(3, Base))
print(issubclass(Looks(Base), Base), issubclass(Looks(Looks(Base)), Base), issubclass(Looks(int), Base))
print(type.__instancecheck__(Base, Claims()), type.__subclasscheck__(Base, Looks(Base)))
try:
    issubclass(3, Base)
except TypeError as error:
    print(error)
try:
    type.__subclasscheck__(Base, 3)
except TypeError as error:
    print(error)
