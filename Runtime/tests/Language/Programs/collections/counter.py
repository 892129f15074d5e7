def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sorted(c.elements())[:5], c.total(), Counter(a=2, b=-1), Counter({"x": 3}), Counter())
c.update("aaa")
c.subtract({"a": 1, "q": 2})
print(c["a"], c["q"], +c == Counter({k: v for k, v in c.items() if v > 0}), -Counter(a=-2, b=3))
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=0)
print(a + b, a - b, a & b, a | b, a == b, a <= b, Counter(x=1) < a, Counter(x=0) == Counter())
attempt(Counter, 5)
attempt(Counter.fromkeys, "ab")
attempt(Counter, "a", "b")
attempt(lambda: a + {"x": 1})
attempt(c.update, 5)
del c["not there"]
print("not there" in c, Counter("ab").copy(), Counter(a=1).pop("a"))
attempt(Counter().pop, "a")
n = Counter()
for i in range(60):
    n[i % 7] += i
print(n.most_common(3), list(Counter("zza")), Counter(["b", "a", "b"]).most_common())
a += b
a -= Counter(x=10)
a |= Counter(w=1)
print(a)
