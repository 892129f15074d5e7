"""A StopIteration that a program's iterator raises is the one that comes out of what iterates over it."""
import itertools


class Stop(StopIteration):
    pass


class Raising:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        raise self.error


def delegating(iterator):
    result = yield from iterator
    return result


def returning(value):
    yield 1
    return value


def depth(error):
    count, traceback = 0, error.__traceback__
    while traceback:
        count, traceback = count + 1, traceback.tb_next
    return count


def show(name, call, error=None):
    try:
        call()
    except StopIteration as stop:
        print(name, stop is error, stop.args, depth(stop), type(stop).__name__)


WRAPPERS = {
    'itself': lambda i: i, 'delegating': delegating, 'map': lambda i: map(str, i), 'zip': zip, 'filter': lambda i: filter(None, i),
    'enumerate': enumerate, 'callable': lambda i: iter(i.__next__, 5), 'chain': itertools.chain, 'islice': lambda i: itertools.islice(i, 3),
    'takewhile': lambda i: itertools.takewhile(bool, i), 'dropwhile': lambda i: itertools.dropwhile(bool, i), 'accumulate': itertools.accumulate,
    'starmap': lambda i: itertools.starmap(str, i), 'cycle': itertools.cycle, 'groupby': itertools.groupby, 'pairwise': itertools.pairwise,
    'compress': lambda i: itertools.compress(i, i), 'zip_longest': itertools.zip_longest,
}

for error in (StopIteration(5, 6), StopIteration(None), StopIteration(), Stop(3)):
    for name, wrapper in WRAPPERS.items():
        iterator = wrapper(Raising(error))
        show(name, lambda: next(iterator), error)
    show('__next__', Raising(error).__next__, error)
    for resume in (next, lambda i: i.send(None)):
        generator = returning(error.args)
        next(generator)
        show('returned', lambda: resume(generator))
        show('finished', lambda: resume(generator))
show('list', lambda: next(iter([])))


# What ended an iterator inside a call is not what ends the one that called.
def predicate(item):
    list(Raising(StopIteration(7)))
    return False


show('after a call', lambda: next(itertools.takewhile(predicate, [1])))
show('after a sentinel', lambda: next(iter(lambda: predicate(1), False)))
