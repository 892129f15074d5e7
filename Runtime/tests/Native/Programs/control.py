def none(n):
    x = None
    c = 0
    for i in range(n):
        if x is None:
            c = c + 1
            x = i if i % 7 else None
        elif x is not None and not (x > 5):
            x = None
        else:
            x = None
            c = c - 2
    return c

def truth(n):
    e = []
    c = 0
    for i in range(n):
        if not i % 3: c = c + 1
        if e: c = c + 1
        else: e.append(i)
        if len(e) > 4: e.clear()
        b = i > 5
        if b: c = c + 2
        if not b: c = c + 3
        d = not b
        if d is not b: c = c + 1
    return c

def nested(n):
    s = 0
    for i in range(n):
        for j in range(i % 17):
            s = s + j * i
            if s > 1000000: break
        else:
            s = s - 1
            continue
        s = s & 0xFFFF
    return s

def types(values):
    t = 0
    for v in values:
        t = t + v
    return t

def raising(n):
    s = 0
    for i in range(n):
        try:
            s = s + i
            if i % 10 == 9: raise ValueError(i)
            s = s + undefined_name if i % 100 == 50 else s
        except ValueError as e:
            s = s + e.args[0]
        except NameError:
            s = s - 1
    return s

def generator(n):
    for i in range(n):
        yield i * 2

print(none(2000), truth(2000), nested(500), raising(1000), sum(generator(1000)))
print(types([1, 2, 3] * 100 + [1.5, 2.5] * 100 + [True] * 50 + [10 ** 30] * 30 + [2] * 200))

def dies(n):
    s = 0
    data = [1] * n
    data[n - 1] = "x"
    for i in range(n):
        s = s + data[i]
    return s
dies(1000)
