def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(1 == 1.0, 1 == True, 2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308)
print(1 < float("inf"), 10**400 < float("inf"), -(10**400) > float("-inf"), 1 < float("nan"), 1 == float("nan"), 1 != float("nan"))
print(1 == 1 + 0j, 1 != 2j, 0 == 0j)
attempt(lambda: 1 < 1j)
attempt(lambda: 1 < "1")
attempt(lambda: 1 >= None)
attempt(lambda: (1).__lt__("1"))
attempt(lambda: (1).__eq__(1.0))
attempt(lambda: (1).__eq__(True))
print(hash(1) == hash(1.0) == hash(True), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(2**200))
count = 0
for i in range(60):
    if i < 30 <= i + 15 or i == 59.0:
        count += 1
print(count)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 == 2, 0 == False is False)
print(sorted([3, True, 2.5, -1, 0.0, False]))
