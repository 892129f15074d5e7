"""Builds and walks binary trees of objects: allocation, recursion, attributes."""


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def kernel():
    return sum([build(depth).count() for depth in range(2, 10)])
