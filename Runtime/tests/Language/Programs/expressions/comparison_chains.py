def t(name, value):
    print(name, end=" ")
    return value
print(t("a", 1) < t("b", 2) < t("c", 3))
print(t("a", 1) < t("b", 0) < t("c", 3))
print(t("a", 1) == t("b", 1) != t("c", 2) is t("d", 2) in t("e", [2]))
print(t("a", 1) > t("b", 1) > t("c", 2))
class V:
    def __init__(self, n, r): self.n, self.r = n, r
    def __lt__(self, o): print(self.n, "<", getattr(o, "n", o), end=" "); return self.r
    def __gt__(self, o): print(self.n, ">", getattr(o, "n", o), end=" "); return self.r
    def __bool__(self): print("bool", self.n, end=" "); return False
p, q, r = V("p", "yes"), V("q", []), V("r", 0)
print(p < q < r)
print(p < r < q)
print(p < 1 < 2 > 1)
print(p < p)
p.r = V("res", 1)
x = p < q < r
print(x is p.r)
if not (p < q < r): print("false")
print((1 < 2) < 3, 1 < (2 < 3), 1 < 2 < 3 < 4 < 3 < t("never", 1))
count = 0
for i in range(60):
    if 10 < i <= 40 != 20: count += 1
    if 5 <= i < 10 or 50 > i > 45: count += 100
print(count)
print(None is None is not count, "a" in "ab" in ["ab"], 1 not in [2] == True)
try:
    1 < "a" < t("never", 1)
except TypeError as e: print(e)
try:
    1 < 2 < None
except TypeError as e: print(e)
