log = []
def g(x, r=True): log.append(x); return r
def f(v):
    match v:
        case x if g(("first", x), False): pass
        case [a, b] if g((a, b), a > b): return "desc", a, b
        case [a, b] if a == b: return "eq"
        case [a, b, *c] if c or g("no c", False): return c
        case {"k": k} if (n := k) > 5: return "walrus", n
        case _ if g("last", False): return "no"
        case y: return "y", y, "x" in locals(), "a" in locals()
for v in ([2, 1], [1, 1], [1, 2], [1, 2, 3], {"k": 9}, {"k": 1}, 5): print(f(v), *log); log.clear()
def partial(v):
    try:
        match v:
            case [a, 5]: return "five"
            case [b, c] if 1 / 0: return "never"
    except ZeroDivisionError: return sorted(k for k in locals() if k in "abc")
print(partial([1, 2]), partial([1, 5]))
def subj():
    match g("once", (1, 2)):
        case (0, _): return 0
        case (_, 0): return 1
        case (1, 2): return 2
print(subj(), log); log.clear()
def star():
    match 1, 2, 3:
        case a, *b: return a, b
print(star())
def one():
    match (1,):
        case x,: return x
print(one())
def walrus():
    match (y := 5):
        case 5: return y
print(walrus())
def nested(v):
    match v:
        case [("a" | "b") as k, (int() | str()) as x]: return k, x
        case [(1 | 2) | 3 as n]: return n
        case {"p": (x, y) | [x, y, _]} if x: return x, y
        case [*_, {"deep": [*_, last]}]: return last
for v in (["a", 1], ["b", "s"], ["c", 1], [2], [3], {"p": (1, 2)}, {"p": [3, 4, 5]}, {"p": (0, 2)}, [1, {"deep": [7, 8]}]): print(nested(v))
match = 5; case = [1]; type = "t"; _ = "under"
print(match, case[0], type, match * 2, _)
match[0] if False else None
match, case = case, match
print(match, case)
def soft():
    match (1):
        case 1: pass
    match = {"x": 1}
    match["x"] = 2
    case = lambda: 7
    match.update(y=case())
    return match
print(soft())
def underscore(v):
    match v:
        case [_, _]: return "_" in locals()
        case _: return "wild"
print(underscore([1, 2]), underscore(1))
class C:
    match 3:
        case z: pass
print(C.z)
def loop(n):
    c = {}
    for i in range(n):
        match (i % 4, i % 3):
            case (0, _): k = "z"
            case (a, 0) if a > 1: k = "a"
            case (1, b): k = b
            case _: k = "d"
        c[k] = c.get(k, 0) + 1
        match i:
            case 250: break
    return c
print(loop(300))
def cont(n):
    r = 0
    for i in range(n):
        match i % 3:
            case 0: continue
            case 1: r += 1
        r += 10
    else: r += 1000
    return r
print(cont(300))
def ret_in_try(v):
    try:
        match v:
            case 1: return "one"
    finally: log.append("fin")
    return "none"
print(ret_in_try(1), ret_in_try(2), log)
