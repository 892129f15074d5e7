# Where the functions are that compute annotations, and what is in them: PEP 649.
"""doc
in two lines"""
import sys


class Plain:
    """doc"""
    first: 1 = 0
    second: (lambda: 3)


def parameters(a: int, *b: str,
               c: float = 3) -> None:
    pass


class Generic[T]:
    value: T

    def method[U](self, u: U, k: 2) -> (lambda: u):
        return k


type Alias = (lambda: [
    int])
late: (lambda: 1) = 2


def show(function):
    code = function.__code__
    print(function.__qualname__, code.co_firstlineno, sorted({p for p in code.co_positions() if p[0]}))


for owner in Plain, parameters, Generic, Generic.method, sys.modules[__name__]:
    show(owner.__annotate__)
show(Alias.evaluate_value)
print(Plain.__annotations__['second'].__qualname__, Generic.method.__annotations__['return'].__qualname__)
print(Alias.__value__.__qualname__, sys.modules[__name__].__annotations__['late'].__qualname__)

events = []


def trace(frame, event, arg):
    events.append((event, frame.f_lineno))


for owner in Plain, parameters, Generic:
    sys.setprofile(trace)
    owner.__annotate__(1)
    try:
        owner.__annotate__(3)
    except NotImplementedError:
        pass
    sys.setprofile(None)
print([e for e in events if e[0] in ('call', 'return')])
