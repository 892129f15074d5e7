def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 3


class Sub(float):
    pass


for value in (1, True, 2.5, 2**70, HasFloat(), HasIndex(), Sub(4.0)):
    attempt(float.from_number, value)
for value in ("1", b"1", None, 1j, []):
    attempt(float.from_number, value)
attempt(float.from_number)
attempt(float.from_number, 10**400)
attempt(lambda: type(Sub.from_number(3)))
attempt(lambda: type(float.from_number(Sub(3))))
attempt((1.5).from_number, 2)
