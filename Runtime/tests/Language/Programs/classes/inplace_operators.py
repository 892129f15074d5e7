ops = "add sub mul truediv floordiv mod matmul pow lshift rshift and or xor".split()
sym = "+ - * / // % @ ** << >> & | ^".split()
class A:
    for o in ops: exec(f"def __i{o}__(self, o): return 'i{o}', o")
for s in sym:
    a = A(); exec(f"a {s}= 5"); print(a, end=" ")
print()
class B:
    for o in ops: exec(f"def __{o}__(self, o): return '{o}', o")
for s in sym:
    a = B(); exec(f"a {s}= 5"); print(a, end=" ")
print()
class C:
    for o in ops: exec(f"def __r{o}__(self, o): return 'r{o}', o")
for s in sym:
    a = 7; c = C(); exec(f"a {s}= c"); print(a, end=" ")
print()
class D: pass
for s in sym:
    try: a = D(); exec(f"a {s}= 5")
    except TypeError as e: print(e)
for l, s, r in [(1, "+", "a"), ("a", "+", 1), ([], "+", 1), ((), "+", []), ({}, "|", 1), (set(), "|", [1]), (1, "@", 1), ([1], "*", 1.5), ("a", "%", 1), (1, "&", 1.5), (None, "+", 1), ([1], "-", [1]), (b"", "+", "")]:
    try: x = l; exec(f"x {s}= r"); print("fine", x)
    except Exception as e: print(type(e).__name__, e)
l = m = [1]; l += {2: 3}; l += (x for x in "z"); print(m)
x = l; x += x; print(x is l, x)
s = "a"; t = s; s += "b"; print(s, t)
class P(list):
    def __iadd__(self, o): print("P.iadd"); return super().__iadd__(o)
p = P([1]); p += [2]; print(p, type(p).__name__)
class Acc:
    def __init__(self): self.t = 0
    def __iadd__(self, o): self.t += o; return self
    def __imul__(self, o): self.t *= o; return self
acc = Acc(); d = {"k": acc}; o = type("O", (), {})(); o.a = acc
for i in range(60):
    acc += i; d["k"] += 1; o.a += 2
    if i % 30 == 0: o.a *= 2
print(acc.t, d["k"] is acc, o.a is acc)
