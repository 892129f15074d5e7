class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


class Cell:
    pass


def slots(n):
    head = None
    for i in range(n):
        head = Node(i, head if i % 10 else None)
    t = 0
    for i in range(n):
        node = head
        while node is not None:
            t = t + node.value
            node.value = node.value + 1
            node = node.next
    return t


def attributes(n):
    a, b = Cell(), Cell()
    a.x = b.x = 0
    a.other = b
    b.other = a
    for i in range(n):
        c = a.other
        c.x = c.x + i
        c.label = "odd" if i & 1 else None
        a, b = b, a
        if i == n // 2:
            a.x = 1.5
        if i == n - 10:
            a.fresh = [i]
    return a.x, b.x, a.label, b.label, sorted(vars(a))


def dictionaries(n):
    d = {}
    t = 0
    for i in range(n):
        k = i * 7 % 13
        d[k] = d.get(k, 0) + i
        if k in d:
            t = t + d[k]
        if i % 40 == 39:
            del d[k]
    return t, d


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 3

    def __eq__(self, other):
        log.append(self.v)
        return self.v == (other.v if isinstance(other, Key) else other)


log = []


def keys(n):
    d = {3: 0}
    for i in range(n):
        d[3] = d[3] + 1
        if i == n // 2:
            d = {Key(3): 10}
    return list(d.values()), len(log)


def strings(n):
    out = []
    s = ""
    for i in range(n):
        w = "a" + str(i % 5)
        if w == "a3":
            w = w + w[0] + w[-1]
        out.append(w)
        s = s + w.upper() if len(s) < 40 else w
    return len(out), s, out[-1]


def containers(n):
    items = [None] * 8
    t = 0
    for i in range(n):
        items[i % 8] = (i, [i, "x"])
        pair = items[i % 8]
        a, b = pair
        t = t + a + b[0] + len(pair) + len(items)
        items[(i + 3) % 8] = pair
        if i % 100 == 99:
            items[0] = items
    return t, items[1]


def locals_of(n):
    t = 0
    for i in range(n):
        x = y = i
        if i % 60 == 59:
            del x
            t = t + len(locals())
            x = None
        t = t + (0 if x is None else x) + y
    return t


print(slots(60), attributes(400), dictionaries(400))
print(keys(400), strings(400), containers(400), locals_of(300))
