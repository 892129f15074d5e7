# The special methods called by name: what they return for a wrong operand, and for a wrong self.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for name in ("__add__", "__sub__", "__mul__", "__floordiv__", "__mod__", "__divmod__", "__truediv__", "__lshift__", "__or__"):
    method = getattr(7, name)
    attempt(method, 2)
    attempt(method, 2.0)
attempt((7).__radd__, 1)
attempt((7).__rsub__, 1)
attempt((7).__rdivmod__, 30)
attempt((7).__add__)
attempt((7).__add__, 1, 2)
attempt(int.__add__, 1.0, 1)
attempt(int.__neg__, "a")
attempt((7).__neg__)
attempt((7).__invert__)
attempt((7).__index__)
attempt((7).__bool__)
attempt((-7).__abs__)
attempt((7).__float__)
attempt((10**400).__float__)
attempt((7).__getnewargs__)
attempt((7).__hash__)
