import sys
def f():
    x = 1
    fr = sys._getframe(); fr.f_locals["x"] = 2
    a = x
    fr.f_locals["new"] = 5
    return a, x, fr.f_locals["new"], sorted(fr.f_locals), "new" in locals()
print(f())
def g():
    x = 1
    def inner(): return x
    sys._getframe().f_locals["x"] = "cell"
    return x, inner()
print(g())
def poke(k, v): sys._getframe(1).f_locals[k] = v
def h():
    total = 0
    i = 0
    while i < 300:
        i += 1
        if i == 200: poke("i", 290)
        total += 1
    return total, i
print(h())
def k():
    a = 1; l = locals(); a = 2; l["a"] = 9
    return a, l["a"], locals()["a"], locals() is l
print(k())
def m():
    p = sys._getframe().f_locals; z = 1
    r = [type(p).__name__, "z" in p, p.get("z"), p.get("q", "d"), len(p) > 1, list(p)[:2], p == dict(p), "nope" in p]
    try: p["nope"]
    except KeyError as e: r.append(repr(e))
    try: del p["z"]
    except ValueError as e: r.append(str(e))
    try: p.pop("z")
    except ValueError as e: r.append(str(e))
    try: p.clear()
    except (ValueError, AttributeError) as e: r.append(str(e))
    p.update({"z": 3}); r.append(z); p |= {"z": 4}; r.append(z); r.append(p.setdefault("z", 9)); r.append(p.setdefault("extra", 9)); r.append(p["extra"])
    r.append(type(p | {"w": 1}).__name__); r.append(type(p.copy()).__name__); r.append(isinstance(p.keys(), list)); del r
    return None
m()
def n():
    p = sys._getframe().f_locals; z = 1
    out = []
    for a in ("p['z']", "p['zz']", "len(p)", "sorted(p)", "dict(p)['z']", "p.copy()['z']", "list(p.values())[-1] is not None", "reversed(p) is not None", "p.__contains__('z')", "repr(p)[0]", "hash(p)", "p == 5", "type(p)(5)", "p.fromkeys"):
        try: out.append(eval(a, {"p": p}))
        except Exception as e: out.append(f"{type(e).__name__} {e}")
    return out
for x in n(): print(x)
def unbound():
    p = sys._getframe().f_locals
    r = ["u" in p, p.get("u")]
    p["u"] = "set"
    try: r.append(u)
    except UnboundLocalError as e: r.append(str(e))
    if 0: u = 1
    return r
print(unbound())
class C:
    a = 1
    sys._getframe().f_locals["b"] = 2
    print(b, sys._getframe().f_locals is locals())
print(C.b)
print(sys._getframe().f_locals is globals(), locals() is globals())
def compr():
    x = "outer"
    return [(sys._getframe().f_locals["x"], sys._getframe().f_code.co_name) for x in (1, 2)], x
print(compr())
def gen():
    y = 1
    while True: y = yield y
q = gen(); next(q); q.gi_frame.f_locals["y"] = 42; print(q.gi_frame.f_locals["y"], q.send(7)); q.close()
def ret():
    v = 1
    return sys._getframe()
fr = ret(); print(fr.f_locals["v"]); fr.f_locals["v"] = 3; print(fr.f_locals["v"]); fr.clear(); print(dict(fr.f_locals))
def ev():
    x = 1
    exec("x = 2"); a = x
    exec("x = 3", globals(), sys._getframe().f_locals); b = x
    return a, b, eval("x"), eval("[x for _ in (1,)]")
print(ev())
def nested_class():
    x = 1
    class K: x = x + 1 if False else 5; y = x
    return x, K.y
print(nested_class())
