class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.next = None

class Q(P):
    def sum(self):
        return self.x + self.y

def attributes(n):
    p = P(1, 2.5)
    q = Q("a", [1])
    p.next = q
    t = 0
    for i in range(n):
        t = t + p.x + p.y
        r = p.next
        s = r.x
        p.x = i
        p.y = p.y + 0.5
        if r.y is not q.y: t = t - 1
        if s is None: t = t + 1000
    return t, s, r is q

def lists(n):
    data = [i * 3 for i in range(50)]
    floats = [0.5] * 50
    names = ["a", "b", "c"]
    last = None
    for i in range(n):
        k = i % 50
        data[k] = data[k - 1] + i & 1023
        floats[-k - 1] = floats[k] * 0.75 + 1.0
        last = names[i % 3]
        pair = (i, last)
        u, v = pair
        data[k], data[0] = data[0], data[k]
    return sum(data), sum(floats), last, u, v

def iterate(n):
    t = 0
    words = ["x", "yy", "zzz"] * 5
    numbers = (1, 2.5, True, None, "s")
    for _ in range(n):
        for w in words:
            t = t + len(w)
        for v in numbers:
            if v is None: t = t + 1
            elif v is True: t = t + 2
        for a in [1, 2, 3]:
            t = t + a
    return t

def growing():
    out = [1]
    for x in out:
        if x < 3000: out.append(x + 1)
    return len(out)

def swap(n):
    a = 1
    b = "two"
    c = 3.0
    for i in range(n):
        a, b, c = b, c, a
    return a, b, c

def old(n):
    x = "start"
    out = []
    for i in range(n):
        y = x
        x = [x, i] if i % 100 == 0 else x
        z = y
        if y is x: z = None
        out.append(z)
    return len([o for o in out if o is not None])

def out_of_range(n):
    data = [1, 2, 3]
    t = 0
    for i in range(n):
        try:
            t = t + data[i % 5]
            data[i % 4] = i
        except IndexError:
            t = t + 7
    return t

def calls(n):
    def f(a, b):
        return a * 2 + b
    t = 0
    for i in range(n):
        t = t + f(i, 3)
        q = Q(i, t & 7)
        t = t - q.sum()
    return t

print(attributes(2000), lists(3000), iterate(300), growing(), swap(1000), old(1000), out_of_range(1000), calls(1000))
