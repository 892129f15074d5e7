"""List, set and dictionary comprehensions with conditions, nested ones too."""


def kernel():
    words = ["w%d" % (i * 7 % 61) for i in range(600)]
    lengths = {word: len(word) for word in words}
    total = 0
    for n in range(20):
        squares = [i * i for i in range(200) if i % 3 != n % 3]
        pairs = [(i, j) for i in range(12) for j in range(i) if (i + j) % 2]
        residues = {s % 17 for s in squares}
        total += sum(squares) + len(pairs) + len(residues) + lengths[words[n]]
    return total
