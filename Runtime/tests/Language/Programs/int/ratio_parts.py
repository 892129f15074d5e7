# The attributes and methods that int shares with the other numbers.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0, 5, -7, True, 2**70):
    print(value.as_integer_ratio(), value.numerator, value.denominator, value.real, value.imag, value.conjugate(), value.is_integer())
print(type(True.real).__name__, type(True.conjugate()).__name__, type(True.numerator).__name__)
attempt(lambda: setattr(5, "real", 6))
attempt(lambda: setattr(5, "other", 6))
attempt(lambda: delattr(5, "imag"))
attempt((5).as_integer_ratio, 1)


class Sub(int):
    pass


s = Sub(9)
print(type(s.real).__name__, type(s.conjugate()).__name__, type(s.numerator).__name__, type(+s).__name__, type(abs(s)).__name__)
s.note = 1
print(s.note, s.__dict__)
attempt(lambda: (5).imag())
