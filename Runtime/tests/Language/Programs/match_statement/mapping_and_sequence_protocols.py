def m(v):
    match v:
        case {"a": 1, **rest}: return "a1", rest
        case {"b": [x, *y]}: return "b", x, y
        case {"c": {"d": z}}: return "cd", z
        case {-1: neg, 1.5: flt, True: tr}: return neg, flt, tr
        case {None: n}: return "none", n
        case {}: return "empty map"
        case [1, 2, *_]: return "12.."
        case (a, b) | [a, b, _]: return "ab", a, b
        case [[inner]]: return "nested", inner
        case []: return "empty seq"
        case [*all]: return "all", all
        case str() as s if len(s) > 3: return "long", s
        case "x" | "y": return "xy"
        case b"b": return "bytes"
        case 1 | 2.0 | 3j: return "num"
        case -1 | -2.5 | 1+2j | -1-2j: return "neg"
        case True | None: return "singleton"
        case int(n) if n > 100: return "big", n
        case int() | float() as n: return "number", n
        case _: return "default"
for v in [{"a": 1}, {"a": 1, "z": 2}, {"b": [1, 2, 3]}, {"b": "str"}, {"b": []}, {"c": {"d": 5, "e": 6}}, {-1: 1, 1.5: 2, True: 3}, {None: 1}, {}, {"q": 1}, [1, 2, 3], [1, 2], (5, 6), [5, 6, 7], [[8]], [], (), range(2), range(5), "abcd", "x", "z", b"b", bytearray(b"b"), 1, 2, 3j, -1, -2.5, 1 + 2j, -1 - 2j, True, None, 101, 50, 3.5, {1, 2}, object, iter([])]: print(m(v))
import collections
class Seq(collections.abc.Sequence):
    def __len__(self): print("len"); return 3
    def __getitem__(self, i): print("get", i); return i
def s(v):
    match v:
        case [a, *_, c]: return a, c
print(s(Seq()))
def s2(v):
    match v:
        case [_, _, _]: return "three"
print(s2(Seq()))
class Map(collections.abc.Mapping):
    def __getitem__(self, k): raise KeyError(k)
    def get(self, k, d=None): print("get", k); return {"a": 1}.get(k, d)
    def __len__(self): return 1
    def __iter__(self): return iter(["a"])
    def keys(self): return ["a"]
def mp(v):
    match v:
        case {"a": 1, "b": 2}: return "both"
        case {"a": x}: return "a", x
print(mp(Map())); print(m(collections.defaultdict(int)), mp(collections.defaultdict(int)), m(collections.OrderedDict(a=1)), m(collections.deque([1, 2])), m(collections.UserDict(a=1)), m(collections.UserList([1, 2])))
class LooksLike:
    def __len__(self): return 2
    def __getitem__(self, i): return i
print(m(LooksLike()), m(memoryview(b"ab")), m(type("T", (tuple,), {})((1, 2))), m(type("S", (str,), {})("x")), m(type("I", (int,), {})(1)))
import types
K = types.SimpleNamespace(a="key", b="key")
def dupk(v):
    match v:
        case {K.a: x, K.b: y}: return x, y
try: dupk({"key": 1, "z": 2})
except ValueError as e: print(e)
