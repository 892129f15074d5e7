log = []
class Seq:
    def __getitem__(self, i):
        log.append(i)
        if i >= 3: raise IndexError
        return i * 10
s = Seq()
print(list(s), 20 in s, 99 in s, log); log.clear()
print([*s], tuple(s), dict(enumerate(s)), max(s), sum(s), *s); log.clear()
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: len(s)); err(lambda: reversed(s)); err(lambda: s[5]); a, b, c = s; print(a, b, c)
class SL(Seq):
    def __len__(self): return 3
print(list(reversed(SL())), bool(SL())); log.clear()
class Stop:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(Stop()), 5 in Stop())
class Err:
    def __getitem__(self, i): raise KeyError(i)
err(lambda: list(Err())); err(lambda: 1 in Err())
class Contains:
    def __contains__(self, x): return x
print(5 in Contains(), 0 in Contains(), "" not in Contains(), [] in Contains())
class It:
    def __iter__(self): log.append("iter"); return iter("abc")
print("b" in It(), "z" in It(), log); log.clear()
class BadLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (0, 5, -1, 2 ** 63, 2 ** 70, "a", 1.5, True, None, type("Ix", (), {"__index__": lambda s: 7})()): err(lambda: len(BadLen(v))); err(lambda: bool(BadLen(v)))
class BadBool:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
for v in (1, 0, None, "x", True): err(lambda: bool(BadBool(v))); err(lambda: "t" if BadBool(v) else "f")
class BI:
    def __iter__(self): return 5
err(lambda: iter(BI())); err(lambda: list(BI())); err(lambda: [*BI()]); err(lambda: 1 in BI())
class NoNext:
    def __iter__(self): return self
err(lambda: iter(NoNext())); err(lambda: list(NoNext()))
class M(dict):
    def __missing__(self, k): log.append(k); return "missing " + str(k)
m = M(a=1); print(m["a"], m["b"], m.get("b"), "b" in m, len(m), log); log.clear()
err(lambda: m.pop("zz")); err(lambda: "{x}".format_map(m)); err(lambda: "%(q)s" % m)
class M2(dict):
    def __missing__(self, k): raise LookupError("no " + k)
err(lambda: M2()["k"])
i = M(); i.__missing__ = lambda k: "instance"; print(i["x"]); log.clear()
class LM(list):
    def __missing__(self, k): return "never"
err(lambda: LM()[5])
class Hint:
    def __init__(self, v): self.v = v
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.v
import operator
for v in (3, 0, NotImplemented, -1, "x", 1.5, None, 2 ** 70): err(lambda: operator.length_hint(Hint(v), 9)); err(lambda: list(Hint(v)))
class Rev:
    def __reversed__(self): return "anything"
print(reversed(Rev()))
class Item:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
x = Item(); print(x[1], x[1:2], x[1:2, ...], x[:], x[()], x[*[1, 2]], x[1, *[2]], x[::-1]); x[1, 2] = 3; del x[1:2]; x[4] += 1
class NoSet:
    def __getitem__(self, k): return 1
err(lambda: exec("x[0] = 1", {"x": NoSet()})); err(lambda: exec("del x[0]", {"x": NoSet()})); err(lambda: exec("x[0] += 1", {"x": NoSet()})); err(lambda: exec("x[0] = 1", {"x": 5})); err(lambda: exec("del x[0]", {"x": (1,)}))
