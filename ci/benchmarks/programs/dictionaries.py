"""Counts, looks up and deletes dictionary entries."""


def kernel():
    counts = {}
    for i in range(80000):
        key = i * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
        if key == 500:
            del counts[key]
    return len(counts), sum(counts.values())
