acc = 0
i = 0
while i < 4096:
    one, two, word, real, pair = [0, 2, '', 0.5, (0,)]
    {0: [0, 0][one % 1 - 0] % 1, 0: (one,)[divmod(0, 1)[0] % 1]}
    0 ** two if 0 < two < 3 else 0
    0 % len(pair), 2 ** 65, 0, 0, 0
    0 if (real + 0) * abs(0) + (0 + real) * float(two & 2) else 0
    {**{**{'': 0, '': 0}, '': i ^ 0}, '': i ** 0 if acc else 0}
    spare, again = sum(tuple([0, 0])) ^ {**{}, '': 0}.get('x'.strip(), 1), 0
    acc += spare & 1
    i += 1
