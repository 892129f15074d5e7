# RecursionError comes at the same depth whether the calls run in traces or not, at several limits, and traces go on working behind it.
import sys


def depth_of(limit, call):
    sys.setrecursionlimit(limit)
    try:
        return call()
    except RecursionError as error:
        return str(error)[:40]
    finally:
        sys.setrecursionlimit(1000)


def down(n):
    if n == 0:
        return 0
    return 1 + down(n - 1)


def deepest():
    low = 0
    def go():
        nonlocal low
        low += 1
        go()
    try:
        go()
    except RecursionError:
        pass
    return low


def loop_at_depth(n, k):
    # A hot loop whose inlined calls reach the limit from some depth on.
    if k:
        return loop_at_depth(n, k - 1)
    total = 0
    for i in range(n):
        total += a(i)
    return total


def a(i): return b(i) + 1
def b(i): return c(i) + 1
def c(i): return d(i) + 1
def d(i): return i


print(loop_at_depth(3000, 0))
for limit in (60, 100, 250, 900):
    sys.setrecursionlimit(limit)
    base = deepest()
    sys.setrecursionlimit(1000)
    print(limit, limit - base)
    first = None
    for k in range(max(0, base - 12), base + 3):
        result = depth_of(limit, lambda: loop_at_depth(200, k))
        if isinstance(result, str) and first is None:
            first = base - k
            print('fails first', first, result)
    print(loop_at_depth(500, 0))


class Node:
    def __init__(self, child): self.child = child
    def size(self): return 1 + (self.child.size() if self.child is not None else 0)
    @property
    def height(self): return 1 + (self.child.height if self.child is not None else 0)
    def __len__(self): return 1 + (len(self.child) if self.child is not None else 0)
    def __add__(self, other): return 1 + (self.child + other if self.child is not None else 0)


def chain(n):
    node = None
    for i in range(n):
        node = Node(node)
    return node


def sizes(nodes, how):
    total = 0
    for node in nodes:
        try:
            total += how(node)
        except RecursionError:
            total -= 1
    return total


nodes = [chain(1 + k % 40) for k in range(300)] + [chain(400)] + [chain(3)] * 100
for limit in (120, 300, 1000):
    sys.setrecursionlimit(limit)
    print(limit, [sizes(nodes, how) for how in (Node.size, lambda n: n.height)])
sys.setrecursionlimit(1000)


def generators(k):
    if k:
        yield from generators(k - 1)
    yield k


def drive(depths):
    total = 0
    for k in depths:
        try:
            for value in generators(k):
                total += value
        except RecursionError:
            total -= 1000
    return total


for limit in (80, 200):
    sys.setrecursionlimit(limit)
    print(limit, drive([k % 20 for k in range(200)] + [300] + [5] * 50))
sys.setrecursionlimit(1000)


def changes(n):
    # The limit goes down and up in the running loop.
    total = errors = 0
    for i in range(n):
        if i == 900:
            sys.setrecursionlimit(20)
        if i == 1000:
            sys.setrecursionlimit(1000)
        try:
            total += down(25)
        except RecursionError:
            errors += 1
    return total, errors


print(changes(1200))


def handled(n):
    total = 0
    for i in range(n):
        try:
            total += down(5000 if i % 100 == 50 else 3)
        except RecursionError:
            total += 1000
    return total


print(handled(400))
