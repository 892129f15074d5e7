def e(n):
    print(n, end=" ")
    return n
class O:
    def __setattr__(self, k, v): print(f"set {k}={v}", end=" ")
    def __setitem__(self, k, v): print(f"[{k}]={v}", end=" ")
    def __getitem__(self, k): print(f"get[{k}]", end=" "); return 10
    def __delitem__(self, k): print(f"del[{k}]", end=" ")
    def __call__(self, *a, **k): print(f"call{a}{k}", end=" "); return 1
    def __radd__(self, o): return 100
def o(n): print(n, end=" "); return O()
x = [e(1), e(2), *[e(3)], e(4)]; print(x)
x = {e(1): e(2), **{e(3): e(4)}, e(5): e(6)}; print(x)
x = {e(2), e(1)}; print(x)
x = e(1), e(2), e(3); print(x)
x = e(1) + e(2) * e(3) ** e(4) - e(5); print(x)
o("f")(e(1), *[e(2)], e(3), k=e(4), **{"m": e(5)}, n=e(6)); print()
o("f")(*[e(1)], e(2), k=e(3), *[e(4)]); print()
o("t")[e("k")] = e("v"); print()
o("t").a = e("v"); print()
o("a").x = o("b")[e(1)] = e("v"); print()
o("t")[e("k")] += e(5); print()
o("s")[e(1):e(2):e(3)]; print()
o("s")[e(1), e(2):e(3)]; print()
del o("d")[e(1)], o("d2")[e(2)]; print()
print(e(1) if e(0) else e(2))
print(e(1) < e(2) and e(3))
{e(k): e(-k) for k in (1, 2)}; print()
(lambda a=e(1), *, b=e(2): 0)(); print()
o("x").y, o("z")[e(1)] = e(2), e(3); print()
f"{e(1)}{e(2)!r:{e(3)}}"; print()
print(e("z") in [e("a"), e("z")])
assert e(1), e(2)
print()
for o("it")[e("k")] in [1, 2]: pass
print()
