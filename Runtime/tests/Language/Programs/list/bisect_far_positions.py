"""Positions near the largest that there is: the middle of two is not half of their sum."""
import sys
from bisect import bisect_left, bisect_right, insort

largest = sys.maxsize
numbers = range(largest - 1)
print(largest - bisect_left(numbers, largest - 3), largest - bisect_right(numbers, largest - 3))
print(largest - bisect_left(numbers, largest - 3, largest - 10, largest - 1), largest - bisect_right(numbers, largest - 3, largest - 10))


class Far:
    def __len__(self):
        return largest

    def __getitem__(self, index):
        return index

    def insert(self, index, item):
        print("insert", largest - index, largest - item)


insort(Far(), largest - 100, largest - 150, largest - 50)
print(largest - bisect_left(Far(), largest - 7, key=lambda x: x - 1))
