def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for a in (True, False):
    for b in (True, False):
        print(a & b, a | b, a ^ b, a + b, a - b, a * b, a == b, a < b, a and b, a or b, a is b, a ** b, a << b, a >> b, divmod(a, b or 1))
for value in (0, 1, -1, 0.0, -0.0, float("nan"), 1j, 0j, "", "a", b"", b"\0", [], [0], (), {}, {0: 0}, set(), None, ..., range(0), range(1), object, len, NotImplemented.__class__):
    print(repr(value), bool(value), not value, end="; ")
print()
attempt(bool, 1, 2)
attempt(bool, x=1)
attempt(lambda: bool(NotImplemented))
attempt(type, "B", (bool,), {})
print(bool(), True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(), bool.from_bytes(b"\0"), bool.from_bytes(b"\2"), type(bool.from_bytes(b"\1")), True.__and__(1), True.__or__(0.5), True.__xor__(False), True.__rxor__(1), True.__repr__(), str(False), format(True), f"{True:d} {False:5}|{True!r:>6}", "%d %s %r" % (True, True, False), int(True), float(True), complex(True), hash(True), True == 1.0, {1: "a", True: "b"}, [10, 20][True], "ab"[False], True in [1], sorted([True, 0, 2, False]), sum([True, True]), max(True, 1), round(True), -True, +False, abs(True), True.as_integer_ratio(), True.conjugate(), isinstance(True, int), issubclass(bool, int), True // True, True / True, True % True)


class Truth:
    def __init__(self, result):
        self.result = result

    def __bool__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for value in (Truth(True), Truth(False), Truth(1), Truth("x"), Truth(None), Truth(KeyError("k")), Len(0), Len(3), Len(-1), Len("x"), Len(1.5), Len(10**30), Len(True)):
    attempt(bool, value)
    attempt(lambda: "yes" if value else "no")
    attempt(lambda: not value)
    attempt(lambda: bool(value and 1))


class NoBool:
    __bool__ = None


attempt(bool, NoBool())
count = 0
for i in range(80):
    if i % 3 and i & 1:
        count += True
    count -= not i
print(count)
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(~True, ~False, [str(w.message)[:40] for w in seen])
