def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0, 15, 25, -15, -25, 1234567, 2**70):
    print([round(value, n) for n in (2, 0, -1, -2, -30)])
attempt(round, 5, None)
attempt(round, 5, 1.0)
attempt(round, 5, "1")
attempt(round, True, 0)
attempt(round, True)
attempt(lambda: type(round(True, -1)))
attempt((25).__round__, -1)
attempt((5).__trunc__)
attempt((5).__floor__)
attempt((-5).__ceil__)
attempt(round, number=155, ndigits=-1)
attempt(round)
attempt(round, 50, -2)
attempt(round, 150, -2)
attempt(round, 250, -2)
attempt(round, -50, -2)


class Index:
    def __index__(self):
        return -1


attempt(round, 37, Index())
attempt(round, 37, 10**30)
