# A module may be given a subclass of its type as its class (PEP 549 and data model, "Customizing module attribute access").
import sys
Module = type(sys)
class Lazy(Module):
    twice = property(lambda self: self.number * 2)
    def shout(self):
        return self.__name__.upper()
made = Module('made')
made.number = 4
made.__class__ = Lazy
print(type(made).__name__, made.twice, made.shout(), made)
made.number = 10
print(made.twice, sorted(k for k in vars(made) if not k.startswith('__')))
class Other(Lazy):
    number = 3
made.__class__ = Other
print(made.twice)
made.__class__ = Module
try:
    made.twice
except AttributeError as error:
    print(error)
for kind in (int, type('Plain', (), {}), 5):
    try:
        made.__class__ = kind
    except TypeError as error:
        print(error)
