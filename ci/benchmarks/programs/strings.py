"""Builds and joins strings."""


def kernel():
    parts = []
    for i in range(40000):
        word = "item" + str(i)
        if i % 3 == 0:
            word = word + "!"
        parts.append(word)
    text = ""
    for part in parts:
        text = text + part[0] if len(text) < 1000 else part
    return len(text)
