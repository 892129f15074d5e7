def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [1, [2], 3]
b = a.copy()
attempt(a.reverse)
print(a, b, a[1] is b[1], b == [1, [2], 3], a is b)
attempt(a.copy, 1)
attempt(a.reverse, 1)
c = a[:]
c[1].append(9)
print(a, b, c)
L = type("L", (list,), {})
s = L([1, 2])
s.tag = 1
print(type(s.copy()).__name__, type(s[:]).__name__, type(s + []).__name__, type(s * 2).__name__, type(s * 1).__name__)
print(list(reversed(a)), a[::-1])
r = reversed(a)
print(next(r), r.__length_hint__())
a.append(4)
print(list(r), r.__length_hint__())
a.clear()
a.reverse()
print(a)
