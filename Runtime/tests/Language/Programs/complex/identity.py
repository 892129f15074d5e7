def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(hash(1 + 0j) == hash(1), hash(0.5 + 0j) == hash(0.5), hash(1j), hash(-1j), hash(3 + 4j))
print({1 + 0j: "x"}[1], 1 in {1 + 0j}, bool(0j), bool(1j), bool(complex(0, float("nan"))))
print(1 + 0j == 1, 1j == 1, (2**53 + 1) + 0j == 2**53 + 1, complex(2**53) == 2**53 + 1, 1j == "j")
attempt((1j).__eq__, 1)
attempt((1j).__eq__, "j")
attempt((1j).__lt__, 2j)
attempt((1j).__getnewargs__)
attempt((1j).__complex__)
attempt(lambda: setattr(1j, "real", 2))
attempt((1 + 2j).__pow__, 2, None)
attempt((1j).__radd__, 1)
attempt((1j).__rsub__, 1)
attempt((1j).__rtruediv__, 1)
attempt((1j).__bool__)


class Sub(complex):
    pass


s = Sub(1, 2)
print(s, type(s + 1).__name__, type(s.conjugate()).__name__, type(+s).__name__, type(complex(s)).__name__)
attempt(Sub.from_number, 5)
print(type(Sub.from_number(5)).__name__)
