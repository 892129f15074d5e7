def none(): pass
def early(x):
    if x: return
    return 1
def tup(): return 1, 2
def star(): return *range(3), 9
def paren(): return (1)
print(none(), early(1), early(0), tup(), star(), paren())
def tf():
    try: return "try"
    finally: print("finally")
def el():
    try: pass
    except ValueError: return "except"
    else: return "else"
    finally: print("f")
def lo():
    for i in range(10):
        try:
            if i == 3: return i
        finally: print("i", i, end=" ")
def nested():
    try:
        try: return 1
        finally: print("a", end=" ")
    finally: print("b", end=" ")
print(tf(), el(), lo(), nested())
def changed():
    x = 1
    try: return x
    finally: x = 2
def mutated():
    x = [1]
    try: return x
    finally: x.append(2)
print(changed(), mutated())
def order():
    def e(n): print("e", n, end=" "); return n
    return e(1), e(2)
print(order())
def w():
    class CM:
        def __enter__(self): print("in", end=" ")
        def __exit__(self, *a): print("out", a[0], end=" ")
    with CM(): return "with"
print(w())
def loop_else():
    for i in range(3):
        if i == 5: return "found"
    else: return "else"
print(loop_else())
def rec(n): return n and n + rec(n - 1)
print(rec(50))
def sw(x):
    match x:
        case 1: return "one"
        case _: return "other"
print(sw(1), sw(2))
def cont():
    out = []
    for i in range(60):
        try:
            if i % 3: continue
            if i > 50: break
            out.append(i)
        finally: out.append(-1)
    return sum(out), len(out)
print(cont())
