"""Loops with several ways through: side traces, exits back to the head, functions that share code but not globals."""


def weigh(i, j):
    return (i * 3 + j) % 11


def grid(n, transposed):
    total = 0.0
    for i in range(n):
        for j in range(n):
            if transposed:
                total += weigh(j, i) * 0.5
            else:
                total += weigh(i, j) * 0.25
    return total


def sieve(n):
    flags = [True] * n
    count = 0
    for i in range(2, n):
        if not flags[i]:
            continue
        if i * i < n:
            for k in range(i * i, n, i):
                flags[k] = False
        if i % 4 == 1:
            continue
        count += 1
    return count


def kinds(items):
    ints = floats = others = 0
    for item in items:
        if item is None:
            continue
        if isinstance(item, int):
            ints += item
            continue
        if isinstance(item, float):
            floats += item
        else:
            others += len(item)
    return ints, floats, others


class Node:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None

    def insert(self, value):
        node = self
        while True:
            if value < node.value:
                if node.left is None:
                    node.left = Node(value)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(value)
                    return
                node = node.right

    def depth(self):
        left = self.left.depth() if self.left else 0
        right = self.right.depth() if self.right else 0
        return 1 + (left if left > right else right)


def tree(n):
    root = Node(n // 2)
    for i in range(n):
        root.insert(i * 37 % n)
    return root.depth()


def two_namespaces():
    code = compile("def step(n):\n    t = 0\n    for i in range(n):\n        if i % 3 == 0:\n            t += scale * i\n            continue\n"
                   "        t -= scale\n    return t\n", "step", "exec")
    spaces = [{"scale": 2}, {"scale": 2.5}, {"scale": 1 << 40}]
    for space in spaces:
        exec(code, space)
    results = []
    for r in range(12):
        results.append(spaces[r % 3]["step"](60))
        if r == 8:
            spaces[0]["scale"] = 7
    return results


def deep(n):
    if n == 0:
        return 0
    total = 0
    for i in range(3):
        if i == 1:
            total += deep(n - 1)
        elif i == 2:
            continue
        total += n
    return total


for _ in range(5):
    print(grid(14, _ % 2 == 0), sieve(300), kinds([1, 2.5, None, "ab", True, (1, 2)] * 30), tree(150), deep(25))
print(two_namespaces())
