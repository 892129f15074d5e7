def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0, 1, -1, 255, -255, 2**64, -(2**64), True):
    print(bin(value), oct(value), hex(value))
attempt(bin, 1.0)
attempt(oct, "8")
attempt(hex, None)
attempt(hex)
attempt(bin, 1, 2)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


attempt(hex, Index(16))
attempt(oct, Index(-9))
attempt(bin, Index("a"))


class Sub(int):
    def __index__(self):
        return 7

    def __repr__(self):
        return "Sub"


attempt(hex, Sub(16))
print("%d %x %s %i" % (Sub(16), Sub(16), Sub(16), Sub(3)), f"{Sub(16):x}", str(Sub(4)))
