def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


big = 2**64 + 5
for a, b in ((12, 10), (-12, 10), (-12, -10), (big, 7), (-big, 7), (big, -8), (-big, -big + 1)):
    print(a & b, a | b, a ^ b, ~a)
print(True & False, True | 2, True ^ True, type(True & 1).__name__, type(True ^ True).__name__)
attempt(lambda: 1 & 1.0)
attempt(lambda: 1 | None)
attempt(lambda: "a" ^ 1)
attempt(lambda: ~1.5)
attempt(lambda: (1).__and__(1.0))
attempt(lambda: (1).__ror__(6))
acc = 0
for i in range(64):
    acc ^= i << i
    acc &= ~(i | 1)
print(acc)
x = 6
x &= 3
x |= 8
x ^= 1
print(x)
