# Types that only the interpreter makes: calling them, their __new__ by object's, and subclassing them.
import types

def generator():
    yield


async def coroutine():
    pass


started = coroutine()
started.close()
cells = (lambda x: (lambda: x).__closure__[0])(1)
for value in (iter(()), iter(""), iter(b""), iter({}.items()), reversed({}), reversed([]), generator(), started, int.real, str.upper, int.__add__, (5).__add__, iter(int, 1), cells):
    kind = type(value)
    for call in (kind, lambda: object.__new__(kind), lambda: type("Sub", (kind,), {})):
        try:
            call()
            print("made", kind.__name__)
        except TypeError as error:
            print(error)
