def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import contextlib
import io
import sys


@contextlib.contextmanager
def manager(name, swallow=False):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("saw", error)
        if not swallow:
            raise
    finally:
        print("exit", name)


with manager("a") as value:
    print(value)
with manager("b", swallow=True):
    raise ValueError("swallowed")
try:
    with manager("c"):
        raise ValueError("raised")
except ValueError as error:
    print("out", error)
try:
    with manager("d"):
        raise StopIteration("si")
except StopIteration as error:
    print("stop", error)


@manager("decorated")
def function(x):
    return x * 2


print(function(3), function(4))


@contextlib.contextmanager
def no_yield():
    return
    yield


@contextlib.contextmanager
def two_yields():
    yield 1
    yield 2


@contextlib.contextmanager
def yields_on_error():
    try:
        yield
    except KeyError:
        yield


for broken, error in ((no_yield, None), (two_yields, None), (yields_on_error, KeyError("k"))):
    try:
        with broken():
            if error:
                raise error
    except Exception as caught:
        print(type(caught).__name__, caught)
with contextlib.suppress(KeyError, IndexError):
    [][0]
print("after suppress")
try:
    with contextlib.suppress(KeyError):
        raise ExceptionGroup("g", [KeyError(1), ValueError(2)])
except ExceptionGroup as group:
    print(group.exceptions)
out = io.StringIO()
with contextlib.redirect_stdout(out) as target:
    print("captured")
print(repr(out.getvalue()), target is out)
with contextlib.redirect_stderr(io.StringIO()) as err:
    sys.stderr.write("err")
print(err.getvalue())


class Closeable:
    def close(self):
        print("closed")


with contextlib.closing(Closeable()) as c:
    print(type(c).__name__)
with contextlib.nullcontext(5) as n:
    print(n)
with contextlib.ExitStack() as stack:
    print(stack.enter_context(manager("s1")), stack.callback(print, "callback", 1).__name__)
    stack.push(lambda *exc: print("pushed", exc[0]))
    stack.enter_context(manager("s2"))
stack = contextlib.ExitStack()
stack.callback(print, "kept")
moved = stack.pop_all()
stack.close()
moved.close()
try:
    with contextlib.ExitStack() as stack:
        stack.push(lambda *exc: True)
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except Exception as error:
    print("not reached", error)
print("swallowed both")
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("ctx")
except ZeroDivisionError as error:
    print(error, repr(error.__context__))
with contextlib.ExitStack() as stack:
    attempt(stack.enter_context, 5)


class Deco(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out", exc[0] and exc[0].__name__)
        return True


@Deco()
def fails():
    raise ValueError


print(fails())


class Abstract(contextlib.AbstractContextManager):
    pass


attempt(Abstract)
print(isinstance(manager("x"), contextlib.AbstractContextManager), issubclass(Deco, contextlib.AbstractContextManager))
import asyncio


@contextlib.asynccontextmanager
async def amanager(name):
    print("aenter", name)
    try:
        yield name
    finally:
        print("aexit", name)


class AClose:
    async def aclose(self):
        print("aclosed")


async def main():
    async with amanager("x") as x:
        print(x)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(amanager("y"))
        stack.enter_context(manager("sync"))
        stack.push_async_callback(asyncio.sleep, 0)
    async with contextlib.aclosing(AClose()):
        pass
    async with contextlib.nullcontext(7) as n:
        print(n)

    @amanager("deco")
    async def inner():
        return 9
    print(await inner())


asyncio.run(main())
with manager("reuse") as r:
    pass
m = manager("once")
with m:
    pass
attempt(m.__enter__)
