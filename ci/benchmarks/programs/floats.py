"""Float arithmetic in one loop."""


def kernel():
    x = 0.5
    y = 0.25
    for i in range(300000):
        x = x * 0.999 + y * 0.5
        y = y + 0.001 - x * 0.01
        if y > 10.0:
            y = y - 10.0
        y = y * 1.0
    return round(x, 9), round(y, 9)
