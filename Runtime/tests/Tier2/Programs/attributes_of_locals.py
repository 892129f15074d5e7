# Attributes of locals whose class or place changes in a hot loop; int() of floats at its bounds, and tuples of its results as keys.
class Point:
    def __init__(self, x):
        self.x = x
        self.y = int(x * 2.5)

class Other:
    def __init__(self):
        self.y = 3
        self.x = 4

def site(held, n, at):
    total = 0
    seen = {}
    for i in range(n):
        if i == at:
            held = Other()
        if i == at + 50:
            Point.x = property(lambda self: 7)
            held = Point.__new__(Point)
            held.__dict__['y'] = 1
        total += held.x + held.y
        cell = (int(i / 3), i % 2)
        seen[cell] = seen.get(cell, 0) + 1
    return total, len(seen)

print(site(Point(2), 300, 200), site(Other(), 300, 150))
for f in (4611686018427387903.0, 4611686018427387904.0, -4611686018427387904.0, 9.3e18, -9.3e18, 1e30, -0.9, -0.0):
    print(int(f))
for f in (float('nan'), float('inf')):
    try: int(f)
    except (ValueError, OverflowError) as e: print(e)
try: object(1)
except TypeError as e: print(e)

class Counter:
    def __init__(self):
        self.seen = {}
        self.total = 0

    def count(self, number):
        cell = (int(number), int(-number))
        self.seen[cell] = self.seen.get(cell, 0) + 1
        self.total += self.seen[cell]
        return self.total

def sums(counter, n, at, late):
    t = 0
    for i in range(n):
        if i == at: counter.seen = late
        if i % 3: t += counter.count(i / 4)
        else: t -= counter.total
    return t

def bounds(floats, n):
    t = 0
    for i in range(n):
        for f in floats:
            if i % 2: t += int(f)
            else: t -= int(f * 2)
    return t

def gone(counter, n, at):
    t = 0
    for i in range(n):
        try:
            t += counter.total
            if i == at: del counter.total
        except AttributeError as e:
            t += 1000
            if i == at + 50: counter.total = 5
    return t

print(sums(Counter(), 300, 200, {(4, -4): 9}))
print(bounds([4611686018427387903.0, -9.3e18, 1.5, -0.5], 200))
print(gone(Counter(), 300, 150))
