def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


t = (1, 2, 3, 2)
print(t[0], t[-1], t[1:], t[::-1], t.count(2), t.index(2), t.index(2, 2), len(t), t + (5,), t * 2, 2 * (1,), () * 9, t[:] is t)
attempt(t.index, 9)
attempt(t.index, 2, 4)
attempt(t.index, 2, "a")
attempt(t.count)
attempt(lambda: t[4])
attempt(lambda: t["a"])
attempt(lambda: t[1.0])
attempt(lambda: t + [1])
attempt(lambda: t * "a")
attempt(lambda: t < [1])
attempt(lambda: t * 10**30)


def assign():
    t[0] = 1


def delete():
    del t[0]


def augmented():
    holder = ([],)
    try:
        holder[0].append(1)
        holder[0] += [2]
    finally:
        print(holder)


attempt(assign)
attempt(delete)
attempt(augmented)
print((1,), (), ((),), (1, (2,)), repr((1,)), hash((1, 2)) == hash((1.0, 2)), hash(()), hash((1, 2, 3)))
attempt(hash, (1, []))
