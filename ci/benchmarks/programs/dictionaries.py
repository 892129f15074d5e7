"""Counts, looks up and deletes dictionary entries."""


def kernel():
    counts = {}
    for i in range(80000):
        key = i * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
        if key == 500:
            del counts[key]
    return len(counts), sum(counts.values())


if __name__ == "__main__":
    import time
    kernel()
    start = time.perf_counter()
    result = kernel()
    elapsed = time.perf_counter() - start
    print(result)
    print(elapsed)
