class G:
    def __getitem__(self, k): return k
g = G()
print(g[1], g[1, 2], g[(1, 2)], g[:], g[1:], g[:2], g[1:2:3], g[::], g[::-1], g[..., 1], g[1:2, 3], g[None], g[-1], g[1:2,], g[():()])
print(g[lambda: 1].__name__, g[1 if 0 else 2], g[(x := 5)], g[y := 6], g["a" "b"])
s = "abcdefgh"; l = list(range(10)); t = tuple(l)
print(s[2], s[-1], s[2:5], s[:-3], s[::2], s[::-1], s[5:2], s[5:2:-1], s[-100:100], s[100:], s[True])
print(l[3:7:2], l[-3:], l[:], l[::-3], t[1:3], t[::-4], range(20)[2:10:3], range(20)[::-1])
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: s[8]); err(lambda: l[10]); err(lambda: l[-11]); err(lambda: t["a"]); err(lambda: s[1.0]); err(lambda: l[None]); err(lambda: l[1:2:0]); err(lambda: l["a":]); [err(lambda: v[0]) for v in (1, None)]; err(lambda: {}[0]); err(lambda: {}["k"]); err(lambda: {}[[]]); err(lambda: object()[0]); err(lambda: l[2**100]); err(lambda: l[-2**100:2**100] == l); err(lambda: b"abc"[1]); err(lambda: range(5)[5]); err(lambda: range(5)["a"]); err(lambda: len[0]); err(lambda: int[0]); err(lambda: list[int, str]); err(lambda: l[1, 2]); err(lambda: s[:, 1])
class I:
    def __init__(self, v): self.v = v
    def __index__(self): print("index", self.v, end=" "); return self.v
err(lambda: l[I(2)]); err(lambda: l[I(1):I(5):I(2)]); err(lambda: s[I(-1)]); err(lambda: l[I("x")]); err(lambda: l[I(2.0)])
total = 0
for i in range(60):
    total += l[i % 10] + t[-1 - i % 10] + ord(s[i % 8]) + len(l[i % 4:i % 9])
print(total)
