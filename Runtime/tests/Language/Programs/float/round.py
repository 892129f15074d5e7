def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 0.1):
    print(round(value), round(value, 0), round(value, 1), round(value, 2), round(value, -1), round(value, None))
attempt(round, float("inf"))
attempt(round, float("nan"))
attempt(round, float("nan"), 2)
attempt(round, float("inf"), -2)
attempt(round, 1.5, 1.5)
attempt(round, 1.5, "2")
attempt(round, 1.7976931348623157e308, -308)
attempt(round, 1.5, 400)
attempt(round, 1.5, -400)
attempt(round, -0.4)
attempt(round, -0.4, 0)
attempt(round, 5e15 + 0.5)
attempt(round, 1e300)
attempt(round, 2.5, True)
attempt((2.5).__round__)
attempt((2.5).__trunc__)
attempt((-2.5).__floor__)
attempt((-2.5).__ceil__)
attempt(float("nan").__trunc__)
attempt(float("inf").__ceil__)
print(sum(round(i / 7, 2) for i in range(60)))
