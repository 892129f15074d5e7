def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import heapq
import random
rng = random.Random(11)
h = []
for n in [rng.randrange(50) for _ in range(15)]:
    heapq.heappush(h, n)
print(h, [heapq.heappop(h) for _ in range(len(h))])
data = [rng.randrange(100) for _ in range(12)]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 1), heapq.heappushpop(data, 50), heapq.heapreplace(data, 77), data)
data = [5, 1, 8, 3, 9, 2]
heapq.heapify_max(data)
print(data, heapq.heappop_max(data), heapq.heappushpop_max(data, 100), heapq.heapreplace_max(data, 0), data)
heapq.heappush_max(data, 6)
print(data)
for name, args in [("heappushpop", ([], 1)), ("heapify", ([1, "a"],)), ("heappush", ([1], "a")), ("nlargest", (2, 5)), ("nsmallest", ("x", [1])), ("nlargest", (2, [1, "a"])), ("nlargest", (0, [1])), ("nsmallest", (-1, [1])), ("nsmallest", (9, [3, 1]))]:
    print(name, args, end=" ")
    attempt(getattr(heapq, name), *args)
words = ["pear", "fig", "banana", "kiwi", "apple", "date"]
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(3, words, key=len), heapq.nsmallest(2, words), heapq.nlargest(1, words), heapq.nsmallest(1, words, key=len), heapq.nlargest(10, words, key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3])), list(heapq.merge([7, 4], [5, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()), list(heapq.merge([1], [1.0], [True])))
attempt(lambda: list(heapq.merge([1], ["a"])))
attempt(lambda: list(heapq.merge([1], 5)))


class Item:
    def __init__(self, k):
        self.k = k

    def __lt__(self, other):
        return self.k < other.k

    def __repr__(self):
        return f"I{self.k}"


items = [Item(k) for k in (5, 2, 8, 1)]
heapq.heapify(items)
print(items, heapq.heappop(items), heapq.nlargest(2, items))


class Bad:
    def __lt__(self, other):
        raise ValueError("no order")


heap = [Bad(), Bad()]
attempt(heapq.heapify, heap)
attempt(heapq.heappush, heap, Bad())
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
heapq.heapify(pairs)
print([heapq.heappop(pairs) for _ in range(4)])
