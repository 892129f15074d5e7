class G:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return ("class", k)
g = G()
print(g[1], g[1:2], g[:], g[::], g[1:2:3], g[::2], g[:1], g[1:], g[1, 2], g[1,], g[()], g[1:2, 3], g[...], g[None], g[-1], g["a":"b"], g[*[1, 2]], g[*()], g[0, *[1], 2], g[1:2, *[3]], g[(1, 2)], g[[1]], g[{1: 2}], g[lambda: 1].__name__, g[(x := 5)], g[x:=6], x, G[int], G[1:2, ...])
s = slice(1, 10, 2); print(s, s.start, s.stop, s.step, s == slice(1, 10, 2), s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(-3, 99).indices(5), slice(5, 0, -2).indices(3), hash(s) == hash(slice(1, 10, 2)), slice("a", [1]))
l = list(range(10))
print(l[2:5], l[:-3], l[-3:], l[::3], l[::-1], l[8:2:-2], l[5:2], l[100:], l[-100:2], l[True:False + 3], l[None:None], l[:10 ** 30], l[-(10 ** 30):2], l[10 ** 30::-4])
t = "abcdef"; print(t[1:-1], t[::-2], t[-2:], t[3:1], (1, 2, 3)[1:], b"abc"[::-1], range(20)[3:15:4], range(10)[::-1][2], bytearray(b"abcd")[1:3], memoryview(b"abcd")[1:3].tobytes())
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: l[1:2:0]); err(lambda: l["a":]); err(lambda: l[1.5:2]); err(lambda: l[1, 2]); err(lambda: t["a"]); err(lambda: t[1:2, 3]); err(lambda: range(3)["x"]); err(lambda: {}[1:2]); err(lambda: slice(1, 2, 0).indices(5)); err(lambda: slice(1.5).indices(5)); err(lambda: slice(1).indices(-1)); err(lambda: slice(1).indices("x")); err(lambda: slice(1, 2, 3, 4)); err(lambda: setattr(s, "start", 5)); err(lambda: len[1]); err(lambda: int[1])
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
print(l[Ix(3)], l[Ix(1):Ix(6):Ix(2)], t[Ix(-1)], (1, 2)[Ix(0)], range(9)[Ix(4)], slice(Ix(1), Ix(5)).indices(9)); err(lambda: l[Ix("x")]); err(lambda: l[Ix(1):Ix(None)]); err(lambda: l[Ix(99)])
def assign(n):
    a = list(range(8))
    for i in range(n): a[i % 8] = a[(i + 3) % 8]; a[i % 4:i % 4 + 2] = a[6:8]; a[::4] = [i, -i]; a[-1], a[0] = a[0], a[-1]
    return a
print(assign(200))
a = [1, 2, 3, 4]; a[1:3] = "xyz"; print(a); a[::2] = [0] * 3; print(a); a[1:1] = [9]; print(a); a[:] = (); print(a); a[5:] = [1]; print(a); del a[:]; print(a); a[:] = range(5); del a[::2]; print(a)
for st in ("a[::2] = [1]", "a[0:1] = 5", "a['x'] = 1", "a[9] = 1", "del a[9]", "del a['x']", "a[::0] = []", "a[1.0] = 1", "(1,)[0] = 1", "'a'[0] = 'b'", "range(3)[0] = 1", "a[1, 2] = 1"): err(lambda: exec(st, {"a": [1, 2, 3]}))
def hot(n):
    l = [1, 2, 3, 4, 5]; t = (1, 2, 3); s = "hello"; d = {0: 1, 1: 2}; c = 0
    for i in range(n): c += l[i % 5] + l[-1 - i % 5] + t[i % 3] + t[-1] + ord(s[i % 5]) + ord(s[-i % 5]) + d[i % 2] + len(l[i % 3:]) + len(s[:i % 4]) + sum(t[::-1])
    return c
print(hot(300))
def changing(n):
    out = []
    for i in range(n):
        k = i % 3 if i < n - 6 else (True, -1, slice(0, 1), 2 ** 70, "x", 1.0)[i - n + 6]
        try: out.append([10, 20, 30][k])
        except Exception as e: out.append(type(e).__name__)
    return out[-7:]
print(changing(200))
