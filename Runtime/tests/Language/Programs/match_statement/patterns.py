class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"P({self.x}, {self.y})"
def m(v):
    match v:
        case None: return "none"
        case True: return "true"
        case 0 | 1 | -1: return "small"
        case -5j | 2+3j: return "complex"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case int(n) if n > 1000: return f"big {n}"
        case int() | float() as num: return f"num {num}"
        case str(s) if len(s) > 3: return f"long {s}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest, 9]: return f"1..9 {rest}"
        case (x, [y, *_]): return f"nested {x} {y}"
        case [_, _, *_] as seq: return f"seq {len(seq)}"
        case {"k": 1, **rest}: return f"k1 {rest}"
        case {"k": [a, b]}: return f"klist {a} {b}"
        case {"t": str() | None as t}: return f"t {t}"
        case {}: return "mapping"
        case P(0, 0): return "origin"
        case P(x=0, y=y): return f"x0 {y}"
        case P(x, y) if x == y: return f"diag {x}"
        case P(P(a, b), y): return f"PP {a} {b} {y}"
        case P(): return "some P"
        case _: return "other"
for v in (None, True, False, 1, 0, -1, 1.0, 2+3j, -5j, "ab", "abc", "abcd", b"x", b"y", 1001, 7, 2.5, [], (), [5], [1, 9], (1, 2, 3, 9), [1, [2, 3]], (7, "ab"), [1, 2, 3], range(3), "", {"k": 1, "z": 2}, {"k": [1, 2]}, {"t": None}, {"t": "s"}, {"t": 1}, {}, P(0, 0), P(0, 3), P(4, 4), P(P(1, 2), 3), P(1, 2), object, {1}, bytearray(b"x"), iter([1])): print(m(v), end=" | ")
print()
def caps(v):
    match v:
        case [a, b] | (a, b, _): return a, b
        case {"x": a, "y": b}: return a, b
        case a: return a
print(caps([1, 2]), caps((1, 2, 3)), caps({"x": 5, "y": 6}), caps("zz"))
x = y = None
match [1, 2, 3]:
    case [x, y]: print("no")
    case [x, 5, y]: print("no")
    case _: print(x, y)
match 1, 2:
    case a, b: print(a, b)
match 1,:
    case a,: print(a)
match *[1, 2], 3:
    case [*all]: print(all)
def total(n):
    t = 0
    for i in range(n):
        match i % 6, i:
            case 0, v: t += v
            case (1 | 2), v if v > 20: t -= v
            case (3, v): t += 100
            case [4, int(v)]: t ^= v
            case _: t += 1
    return t
print(total(80))
match x := 5:
    case 5: print("walrus", x)
class K: A = 1; B = "b"
for v in (1, "b", 2):
    match v:
        case K.A: print("A")
        case K.B: print("B")
        case _: print("neither")
match {"a": 1}:
    case {K.B: 1}: print("no")
    case {"a": K.A}: print("dotted value")
