"""The chaos game on a triangle: a random generator of ints, float arithmetic, tuples."""


def kernel():
    corners = [(0.0, 0.0), (1.0, 0.0), (0.5, 0.866)]
    state = 12345
    x = y = 0.25
    counts = {}
    for _ in range(12000):
        state = (state * 1103515245 + 12345) % 2147483648
        cx, cy = corners[state % 3]
        x = (x + cx) / 2
        y = (y + cy) / 2
        cell = int(x * 8), int(y * 8)
        counts[cell] = counts.get(cell, 0) + 1
    return len(counts), max(counts.values())
