"""Escape times over a grid: floats in two nested loops."""


def kernel():
    total = 0
    for row in range(60):
        y = row / 30.0 - 1.0
        for column in range(60):
            x = column / 25.0 - 1.8
            a = b = 0.0
            n = 0
            while n < 60:
                aa = a * a
                bb = b * b
                if aa + bb > 4.0:
                    break
                b = 2.0 * a * b + y
                a = aa - bb + x
                n += 1
            total += n
    return total
