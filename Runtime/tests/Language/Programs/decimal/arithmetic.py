def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        # The message depends on which of the module's two implementations runs.
        print(type(error).__name__)


from decimal import *
getcontext().prec = 28
D = Decimal
print(D("1.10") + D("2.2"), D(1) / D(3), D("1e3"), D("0.0001") * 3, D(7) // D(2), D(-7) // D(2), D(-7) % D(3), divmod(D("7.5"), 2), D(2) ** 10, D(2) ** D("0.5"), D("1.23456789").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), abs(D("-3")), -D(0), +D("-0"), D("123").sqrt(), D(10).ln(), D(100).log10(), D(1).exp(), D("1E+5"), D("1E-10"), D("-0.0"), D("NaN"), D("sNaN"), D("Infinity"), D("-inf"))
print(D(0.1), D("0.1") == D(0.1), D(1) == 1, D("1.0") == 1.0, D("1.5") < 2, D(3) > 2.5, hash(D("1.0")) == hash(1), D("1.20").normalize(), D("1.20").as_tuple(), D((1, (1, 2, 3), -2)), D("1.25").as_integer_ratio(), int(D("3.9")), float(D("3.5")), round(D("2.5")), round(D("2.567"), 2), D("123.456").to_integral_value(), D("1E3").to_eng_string(), D("1e5").adjusted(), D("12").scaleb(3), D("5").compare(D("6")), D("5").max(7), D("1.1").copy_sign(D(-1)), D("12.3").is_finite(), D("NaN").is_nan(), D("0").is_zero(), D("1").next_plus(), D("101").logical_and(D("110")), D("2").fma(3, 4), D("10").remainder_near(3), D("123").rotate(1), D("123").shift(1))
for op in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("x"), lambda: D("Infinity") - D("Infinity"), lambda: D(1) + 1.5, lambda: D("1") + "2", lambda: D("NaN") < 1, lambda: D("1e999999") * D("1e999999"), lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: int(D("NaN")), lambda: int(D("Infinity")), lambda: D([1]), lambda: D(None), lambda: D("sNaN") + 1, lambda: hash(D("sNaN")), lambda: D("1").quantize(D("1e-50")), lambda: D(1) % 0, lambda: D(0) ** 0, lambda: D((2, (1,), 0)), lambda: D("NaN") == D("NaN"), lambda: float(D("sNaN"))):
    attempt(op)
for mode in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(mode, [str(D(v).quantize(D("1"), rounding=mode)) for v in ("1.5", "2.5", "-1.5", "-2.5", "1.1", "-1.9", "0.5")])
for spec in ("", "f", ".2f", "e", ".3e", "g", "%", ",", ",.1f", "+", "10", "<10", "^10.1f", "010.2f", "_", "E", "n", "z.0f"):
    try:
        print(spec, *(format(D(v), spec) for v in ("1234567.891", "-0.001", "0", "1E+10", "NaN")), sep="|")
    except Exception as error:
        print(spec, type(error).__name__, error)
with localcontext() as c:
    c.prec = 5
    print(D(1) / 7, c.prec, D(22) / 7 + D("0.00001"))
with localcontext(prec=3, rounding=ROUND_UP):
    print(D(1) / 3, getcontext().rounding)
c = Context(prec=4, traps=[])
print(c.divide(1, 0), c.sqrt(-1), bool(c.flags[DivisionByZero]), sorted(s.__name__ for s, v in c.flags.items() if v), c.create_decimal("1.23456"), c.copy().prec)
getcontext().traps[FloatOperation] = True
attempt(lambda: D(1.5))
attempt(setattr, getcontext(), "prec", -1)
attempt(setattr, getcontext(), "rounding", "x")
attempt(setattr, getcontext(), "bad", 1)
