"""Integer arithmetic, comparison and branches in one loop."""


def kernel():
    state = 1
    ones = 0
    for i in range(300000):
        state = (state * 1103 + 12345 + i) % 65521
        if state > 32768:
            ones += 1
        elif state & 3 == 0:
            ones -= 2
        ones += 0
    return state, ones
