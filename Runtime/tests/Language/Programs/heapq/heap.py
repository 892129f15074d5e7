def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import heapq

h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h)
heapq.heappush(h, 4)
print(h, [heapq.heappop(h) for _ in range(len(h))])
attempt(heapq.heappushpop, [], 1)
attempt(heapq.heappush, [1], "a")
attempt(heapq.heapify, [1, "a", None])
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 1, 3]), heapq.nlargest(0, [1]), heapq.nsmallest(5, [2, 1]), heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(1, [3, 1], key=lambda x: -x))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a"], ["BB"], key=str.lower)))
m = [1, 5, 2]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), heapq.heappushpop_max(m, 9), heapq.heapreplace_max(m, 3), m)
heapq.heappush_max(m, 10)
print(m)
heap = []
for i in range(60):
    heapq.heappush(heap, (i * 37 % 61, i))
print([heapq.heappop(heap) for _ in range(5)], heap[:4])
