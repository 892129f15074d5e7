def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import bisect

a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect([], 1), bisect.bisect_left(a, 3))
print(bisect.bisect(a, 2, 2), bisect.bisect_left(a, 2, 2, 3), bisect.bisect(a, 2, hi=1), bisect.bisect_left(a, 2, lo=3, hi=None), bisect.bisect([5, 3, 1], -3, key=lambda x: -x), bisect.bisect_left(["a", "B"], "b", key=str.lower))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
bisect.insort_right(a, 6)
print(a)
b = ["bb", "aaaa"]
bisect.insort(b, "ccc", key=len)
print(b)
attempt(bisect.bisect, a, 1, -1)
attempt(bisect.bisect, a, "x")
attempt(bisect.bisect, 5, 1)
attempt(bisect.bisect, a)
attempt(bisect.bisect, a, 1, "x")
attempt(bisect.insort, (1, 2), 1)
attempt(bisect.bisect, a, 3, 0, 100)
attempt(bisect.bisect, a, 1, key=5)
attempt(bisect.bisect, x=2, a=a)
out = []
for i in range(60):
    bisect.insort(out, i * 37 % 61)
print(out == sorted(out), out[:5])


class Seq:
    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i * i


print(bisect.bisect(Seq(), 30), bisect.bisect_left(range(0, 100, 10), 55))
