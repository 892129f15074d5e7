"""Slices, reversal and comprehensions in loops: containers that C# makes while values stay in registers."""


def flips(n):
    count = 0
    items = list(range(n))
    items = items[3:] + items[:3]
    first = items[0]
    while first and count < 400:
        items[:first + 1] = items[first::-1]
        first = items[0] if items[0] else items[-1]
        count += 1
    return count, items


def windows(n):
    total = 0
    items = [k * k for k in range(n)]
    for i in range(n):
        part = items[i:i + 3]
        total += len(part)
        items[i:i + 1] = (total, )
        if i % 50 == 0:
            items[i:i] = [0.5, "x"]
            part[0:1] = part
            total += len(part)
    return total, items[::n // 2], items[-2:]


def mixed(n):
    out = []
    for i in range(n):
        source = (1, 2, 3, i) if i % 7 == 0 else [i, i + 1, i + 2] if i % 7 < 5 else "abcdef"
        out.append(source[1:])
        out.append(source[::-1])
        out.append(source[i % 3])
        if len(out) > 9:
            out[2:8] = out[3:5]
    return out


def squares(n):
    return [[k * i for k in range(i % 5) if k != 2] for i in range(n)][-3:]


def displays(n):
    table = {str(k): [k, k * 2] for k in range(n)}
    return len(table), {k % 7: v for k, v in table.items() if 0} or {k % 7: (k, k / 2) for k in range(n) if k % 5 != 1}


def bad(n):
    items = list(range(8))
    seen = 0
    for i in range(n):
        try:
            items[i % 11]
            items[1:3] = items if i % 13 == 0 else [i, i]
            del items[8:]
        except IndexError as error:
            seen += len(str(error))
    return seen, items


def leaves_at_first(rounds):
    total = 0
    for i in range(rounds):
        k = 1 if i < 30 else 6
        while k:
            k -= 1
            total += k
    return total


for _ in range(4):
    print(flips(9), windows(120), mixed(90), squares(40), bad(150), leaves_at_first(60), displays(80))
