def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(all([]), any([]), all([1, "a"]), any([0, ""]), all([1, 0]), any([0, 2]))
log = []


def noisy(items):
    for item in items:
        log.append(item)
        yield item


print(all(noisy([1, 0, 2])), any(noisy([0, 3, 4])), log)
attempt(all, 5)
attempt(any)
attempt(all, [1], [2])
attempt(any, iterable=[1])


class Bad:
    def __bool__(self):
        raise ValueError("truth")


attempt(all, [1, Bad()])
attempt(any, [1, Bad()])
attempt(any, [Bad()])
print(all(x < 60 for x in range(60)), any(x > 58 for x in range(60)), all("abc"), any({}), any({0: 1}))
