"""Builds and joins strings."""


def kernel():
    parts = []
    for i in range(40000):
        word = "item" + str(i)
        if i % 3 == 0:
            word = word + "!"
        parts.append(word)
    text = ",".join(parts)
    return len(text), text.count("!")


if __name__ == "__main__":
    import time
    kernel()
    start = time.perf_counter()
    result = kernel()
    elapsed = time.perf_counter() - start
    print(result)
    print(elapsed)
