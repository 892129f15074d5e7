# Frames that are looked at and written while a trace runs in them: from a callee, from a generator, from inside a comprehension, two levels up.
import sys


def peek(depth=1):
    frame = sys._getframe(depth)
    return frame.f_lineno - frame.f_code.co_firstlineno, sorted(k for k, v in frame.f_locals.items() if isinstance(v, (int, float)))[:4]


def looked_at(n):
    seen = set()
    a, b = 1, 2.5
    for i in range(n):
        a += i
        if i % 50 == 49:
            seen.add(str(peek(2 - 1)))
        b += 0.5
    return a, b, sorted(seen)


print(looked_at(2000))


def put(name, value, depth=1):
    sys._getframe(depth).f_locals[name] = value


def written(n, at, value):
    total, k = 0, 1
    for i in range(n):
        total += k
        if i == at:
            put('k', value, 2)
        total += k
    return total, k


for value in (10, 0.5, 1 << 70, True, 'x'):
    try:
        print(written(3000, 2500, value))
    except TypeError as error:
        print(type(error).__name__, error)


def written_iterator(n, at):
    seen = []
    for i in range(n):
        if i == at:
            put('i', -1, 2)
        seen.append(i)
    return sum(seen), seen[at]


print(written_iterator(1500, 1200))


def inner(at, i, value):
    if i == at:
        put('total', value, 3)
    return 1


def two_up(n, at):
    total = 0
    for i in range(n):
        step = inner(at, i, 1000.5)
        total += step
    return total


def wrapper(at, i, value):
    return inner(at, i, value)


def three_up(n, at):
    total = 0
    for i in range(n):
        step = wrapper(at, i, 7)
        total += step
    return total


print(two_up(1500, 1300), three_up(1500, 1300))


def gen(frame_of, at):
    i = 0
    while True:
        if i == at:
            frame_of().f_locals['base'] = 100
        i += 1
        yield i


def by_generator(n, at):
    me = sys._getframe()
    g = gen(lambda: me, at)
    base = total = 0
    for i in range(n):
        next(g)
        total += base
    return total


print(by_generator(1200, 1000))


def own_locals(n):
    total = 0
    for i in range(n):
        if i % 100 == 99:
            snapshot = locals()
            snapshot['total'] = -1
            total += len(snapshot)
        total += 1
    return total


print(own_locals(1500))


def deleted(n, at):
    x = 5
    out = 0
    for i in range(n):
        try:
            out += x
            if i == at:
                del x
        except UnboundLocalError as error:
            out -= 1
            if i == at + 10:
                put('x', 7, 2)
    return out


print(deleted(1500, 1200))


def cells(n, at):
    shared = 1
    def bump(): nonlocal shared; shared += 1
    total = 0
    for i in range(n):
        total += shared
        if i == at:
            sys._getframe().f_locals['shared'] = 50
        if i % 300 == 0:
            bump()
    return total, shared


print(cells(1500, 1000))


def traceback_lines(n):
    lines = set()
    for i in range(n):
        try:
            if i % 7 == 0:
                1 / 0
            if i % 7 == 1:
                [][i]
            if i % 7 == 2:
                int('x')
        except Exception as error:
            tb = error.__traceback__
            lines.add((type(error).__name__, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, i % 7))
    return sorted(lines)


print(traceback_lines(2000))


def kept_frame(n):
    frames = []
    def leaf(i):
        if i in (100, 900, 1400):
            frames.append(sys._getframe())
        return i
    total = 0
    for i in range(n):
        total += leaf(i)
    return total, [(f.f_locals['i'], f.f_back is None, f.f_lasti > 0) for f in frames]


print(kept_frame(1500))
