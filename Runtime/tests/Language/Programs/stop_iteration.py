"""A StopIteration that a program's iterator raises is the one that comes out of what iterates over it."""
import itertools


class MyStop(StopIteration): pass
class It:
    def __init__(self, e): self.e=e
    def __iter__(self): return self
    def __next__(self):
        raise self.e
def depth(e):
    n=0; t=e.__traceback__
    while t: n+=1; t=t.tb_next
    return n
for e in (StopIteration(5,6), StopIteration(None), StopIteration(), MyStop(3)):
    try: next(It(e))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    try: It(e).__next__()
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    def g(e):
        r = yield from It(e)
        return r
    try: next(g(e))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    try: next(map(str, It(e)))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    try: next(zip(It(e)))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    try: next(filter(None, It(e)))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    try: next(enumerate(It(e)))
    except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    for f in (lambda i: itertools.chain(i), lambda i: itertools.islice(i,3), lambda i: itertools.count() and itertools.takewhile(bool,i), lambda i: itertools.accumulate(i), lambda i: itertools.starmap(str,i), lambda i: itertools.cycle(i), lambda i: itertools.groupby(i), lambda i: itertools.pairwise(i), lambda i: itertools.compress(i,i), lambda i: itertools.dropwhile(bool,i), lambda i: itertools.zip_longest(i)):
        try: next(f(It(e)))
        except StopIteration as x: print(x is e, x.args, depth(x), type(x).__name__)
    def gen(): 
        yield 1
        return e.args
    i=gen(); next(i)
    try: next(i)
    except StopIteration as x: print(x.args, depth(x))
    i=gen(); next(i)
    try: i.send(None)
    except StopIteration as x: print(x.args, depth(x))
    try: next(i)
    except StopIteration as x: print(x.args, depth(x))
    try: next(iter([]))
    except StopIteration as x: print(x.args, depth(x))
    try: next(iter(It(e).__next__, 5))
    except StopIteration as x: print(x is e, x.args, depth(x))
