def overflow(n):
    x = 1
    out = []
    for i in range(n):
        x = x * 3 + i
        if i % 50 == 49:
            out.append(x)
            x = i
    return out

def divide(n):
    total = 0
    for i in range(-n, n):
        for d in (3, -3, 7, -1, 4294967296, -4294967297, 0):
            try:
                total = total * 3 + i // d - i % d
                total = total & 0xFFFFFFFFFFFF
            except ZeroDivisionError:
                total = total + 1
    return total

def wide(n):
    a = 0x7FFFFFFFFFFFFFF0
    seen = 0
    for i in range(n):
        b = a + (i & 31)
        if b > 0x7FFFFFFFFFFFFFFF:
            seen = seen + 1
        c = -a - (i & 31)
        if c < -0x8000000000000000:
            seen = seen + 1000
        seen = seen + (b - a) * (c + a)
    return seen

def shifts(n):
    r = 0
    for i in range(n):
        r = (r ^ (i << (i % 40))) >> (i % 70)
        r = r | i & 7
        r = r & 0xFFFFFFFF
    return r

def mod(n):
    s = 0
    m = -5
    for i in range(n):
        s = s + (i * 7919 - 5000000) % m + (i * 7919 - 5000000) // m
        s = s + (i - n // 2) % 4294967311 + (-i) // 13
    return s

print(overflow(1000))
print(divide(300))
print(wide(1000))
print(shifts(2000))
print(mod(2000))
