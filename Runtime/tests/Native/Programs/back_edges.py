# Loops that go back from several places: comprehensions with conditions, continue, while True.
def conditions(n):
    total = 0
    for k in range(n):
        a = [i for i in range(20) if i % 3 != k % 3]
        b = {i: j for i in range(6) for j in range(i) if (i + j) % 2}
        c = sorted({i * k % 7 for i in range(10) if i != 4 if i != k})
        total += sum(a) + len(b) + len(c)
    return total


def continues(n):
    total = 0
    for i in range(n):
        if i % 2:
            if i % 3 == 0:
                total += 1
                continue
            total += 2
            continue
        if i % 5 == 0:
            continue
        total -= i & 3
    return total


def forever(n):
    i = total = 0
    while True:
        i += 1
        if i & 1:
            continue
        if i > n:
            break
        if i % 7 == 0:
            total += i
            continue
        total ^= i
    return total, i


def changes_kind(n):
    total, seen = 0, []
    for i in range(n):
        if i % 4 == 0:
            total = total + 1
            continue
        if i % 4 == 1:
            total = total + 0.5
            continue
        if i == n - 2:
            seen.append(type(total).__name__)
            total = str(total)
            continue
        if type(total) is str:
            total = len(total)
    return total, seen


def nested(n):
    out = []
    for i in range(n):
        for j in range(i % 5):
            if j == 2:
                continue
            if j == 3:
                break
            out.append(i * j)
        else:
            if i % 2:
                continue
            out.append(-1)
    return sum(out), len(out)


def raises(n, k):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += 1
            continue
        if i % 3 == 1:
            total += k[i % len(k)]
            continue
        total += 2
    return total


print(conditions(60), continues(500), forever(600), changes_kind(400), nested(300))
print(raises(300, [1, 2, 3]))
try:
    raises(300, [])
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
