# Uops that C# runs while machine code waits: they run Python code, look at frames, raise, and come back.
import sys


class Items:
    def __init__(self):
        self.kept = [1, 2, 3, 4]

    def __getitem__(self, k):
        return "item"

    def __setitem__(self, k, new):
        self.kept[k & 3] = new

    def __contains__(self, k):
        return self.kept[0] == k

    def __sub__(self, other):
        return self.kept[other & 3]

    def __neg__(self):
        return len(self.kept)


def operands_die(n, holder):
    # The operand's slot is written by the uop while a local still has its value.
    total = 0
    for i in range(n):
        items = holder[0]
        first = items[-i]
        items[i] = i
        total += (i in items) + len(first) + (items - i) + -items
        first, items = items, first
        total += len(items) + (first - 1)
    return total


def inner(items, i):
    a = items - i
    b, a = a, i
    return items[a], b + (-items)


def in_inlined_calls(n, items):
    total = 0
    for i in range(n):
        text, number = inner(items, i)
        total += len(text) + number
    return total


class Peeks:
    def __init__(self, every):
        self.every = every
        self.seen = []

    def __add__(self, other):
        if other % self.every == 0:
            frame = sys._getframe(1)
            self.seen.append((frame.f_code.co_name, frame.f_lineno, sorted(frame.f_locals.items(), key=lambda item: item[0])[:1], frame.f_back.f_code.co_name))
        return other + 1


def adds(peeks, k):
    mine = k * 2
    return peeks + k + mine


def frames_are_seen(n, peeks):
    total = 0
    for i in range(n):
        total += adds(peeks, i)
    return total


class Writes:
    def __init__(self, at):
        self.at = at

    def __add__(self, other):
        if other == self.at:
            sys._getframe(1).f_locals["total"] = 1000
        return other


def locals_are_written(n, writes):
    total = 0
    for i in range(n):
        total += 1
        total += (writes + i) * 0
    return total


class Fails:
    def __init__(self, at):
        self.at = at

    def __mul__(self, other):
        if other == self.at:
            raise ValueError(other)
        return other


def half(fails, k):
    done = k + 1
    return fails * k + done


def it_raises(n, fails):
    total = i = 0
    try:
        for i in range(n):
            total += half(fails, i)
    except ValueError as e:
        tb = e.__traceback__
        lines = []
        while tb is not None:
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_locals.get("done")))
            tb = tb.tb_next
        return total, i, e.args, lines
    return total, i


def mixed(n):
    # Big ints, sets, text, exhausted iterators.
    big, seen, out = 1, set(), []
    it = iter("abcdefgh" * 40)
    for i in range(n):
        big = big * 3 + i
        if big > 10 ** 40:
            big //= 10 ** 30
        seen.add(i % 7)
        out.append(f"{next(it, '?')}{i % 3:02}")
        if 3 in seen and (i, i) != (5, 5):
            big += len(seen)
    return big, sorted(seen), "".join(out[-20:])


class Swaps:
    def __init__(self):
        self.turn = 0

    def __add__(self, other):
        self.turn += 1
        if self.turn == 150:
            Swaps.__add__ = lambda self, other: -other
        return other


def class_changes(n, swaps):
    total = 0
    for i in range(n):
        total += swaps + i
    return total


print(operands_die(300, [Items()]))
print(in_inlined_calls(300, Items()))
p = Peeks(50)
print(frames_are_seen(300, p), p.seen)
print(locals_are_written(300, Writes(200)))
print(it_raises(300, Fails(250)), it_raises(200, Fails(999)))
print(mixed(300))
print(class_changes(300, Swaps()))
