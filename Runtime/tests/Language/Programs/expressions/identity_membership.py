print(1 in [1, 2], 1.0 in [1], "a" in "abc", "" in "abc", "ac" in "abc", b"b" in b"abc", 98 in b"abc", 1 in {1: 2}, 2 in {1: 2}, 5 in range(10), 5.0 in range(10), "x" in range(3), 3 not in (1, 2))
nan = float("nan"); print(nan in [nan], nan == nan, [nan] == [nan], {nan: 1}.get(nan))
class Eq:
    def __eq__(self, o): print("eq", o, end=" "); return o == 2
print(Eq() in [1, 2, 3], [1, 2].count(Eq()), [1, 2].index(Eq()))
class C:
    def __contains__(self, x): print("contains", x, end=" "); return "yes" if x else []
print(1 in C(), 0 in C(), 1 not in C())
class It:
    def __iter__(self): print("iter", end=" "); return iter([1, 2, 3])
print(2 in It(), 9 in It())
class Gi:
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i > 2: raise IndexError
        return i * 10
print(10 in Gi(), 5 in Gi())
class No: __contains__ = None
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: 1 in No()); err(lambda: 1 in 5); err(lambda: 1 in "a"); err(lambda: "a" in b"a"); err(lambda: 256 in b"a"); err(lambda: None in None); err(lambda: [] in {}); err(lambda: [] in {1}); err(lambda: {1} in {frozenset([1])}); err(lambda: 1 not in object()); err(lambda: 1 in int)
def gen():
    for i in range(5): print("y", i, end=" "); yield i
g = gen(); print(2 in g, list(g))
one = 1; print(None is None, [] is [], one is not None, not one is None)
n = 0
s, t, d = {3, 5, 7}, (1, 2, 3), {"a": 1}
for i in range(60):
    n += (i in s) + (i in t) * 10 + ("a" in d) + (i not in range(0, 60, 7)) * 100
print(n)
