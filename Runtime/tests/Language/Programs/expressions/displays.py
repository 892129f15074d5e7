print([], (), {}, set(), {1}, [1,], (1,), {1: 2,}, {1, 2,})
print([1, [2, [3]]], {1: {2: {3: 4}}}, ((1, 2), (3,)), ({1: 2},))
print({1: "a", True: "b", 1.0: "c"}, {1, True, 1.0}, {0: 1, False: 2, -0.0: 3})
print({"a": 1, "a": 2, "b": 3}, {1: 1, 2: 2, 1: 3})
x = [[]] * 3; x[0].append(1); print(x)
y = [[] for _ in range(3)]; y[0].append(1); print(y)
def err(s):
    try: print(eval(s))
    except Exception as e: print(type(e).__name__, e)
err("{[]: 1}"); err("{[]}"); err("{{}: 1}"); err("{1: 2, **{3: []}}"); err("{(1, []): 2}"); err("{*[[]]}"); err("{slice(1): 2}"); err("{1, [2], {3}}")
def const(): return (1, 2, (3, "a"))
print(const() is const(), [1, 2] is [1, 2])
def lists(): return [1, 2, 3]
a = lists(); a.append(4); print(lists(), a)
def sets(v): return v in {1, 2, 3}
print(sets(2), sets(5))
def dicts(): return {"a": 1, "b": 2}
d = dicts(); d["c"] = 3; print(dicts())
big = [i for i in range(60)]; print(len(big), {**{i: i for i in range(60)}}[59])
class H:
    def __init__(self, n): self.n = n
    def __hash__(self): print("hash", self.n, end=" "); return 1
    def __eq__(self, o): print("eq", self.n, o.n, end=" "); return self.n == o.n
    def __repr__(self): return f"H{self.n}"
print({H(1), H(2), H(1)})
print({H(1): "a", H(1): "b"})
print({H(3): 1, **{H(3): 2}})
print(1, *(), *[], sep="-")
