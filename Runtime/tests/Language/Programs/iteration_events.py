"""Events of what is raised only to be seen: an iteration that ends, and what is thrown into a generator."""
import sys

log = []
FILE = sys._getframe().f_code.co_filename


def gen(value):
    yield 1
    return value


def delegating(source):
    result = yield from source
    return result


class Items:
    def __init__(self, *args):
        self.left, self.args = 1, args

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration(*self.args)
        return 1


class Awaitable:
    def __init__(self, iterator):
        self.iterator = iterator

    def __await__(self):
        return self.iterator


async def waiting(awaited):
    return await awaited


async def answer(value):
    return value


def finish(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration:
        pass


def ends():
    for value in (None, (1, 2)):
        for _ in gen(value):
            pass
        for _ in delegating(gen(value)):
            pass
        for _ in delegating([value]):
            pass
        for _ in delegating(Items(value)):
            pass
        for _ in Items():
            pass
        for _ in Items(value):
            pass
        for _ in map(str, Items(value)):
            pass
        finish(waiting(answer(value)))
        finish(waiting(Awaitable(Items(value))))
        finish(waiting(Awaitable(gen(value))))
        [_ for _ in gen(value)]
        [_ for _ in Items(value)]
        list(Items(value))
        [*Items(value)]


def catching():
    try:
        yield 1
    except ValueError:
        yield 2


def unstarted():
    yield 1


def throws():
    one = catching()
    next(one)
    one.throw(ValueError())
    one.close()
    for make in catching, unstarted:
        one = make()
        if make is catching:
            next(one)
        try:
            one.throw(KeyError())
        except KeyError:
            pass
    unstarted().close()
    one = waiting(Awaitable(catching()))
    one.send(None)
    one.throw(ValueError())
    one.close()


def line_of(code, offset):
    return next(line for start, end, line in code.co_lines() if start <= offset < end)


def listen(*names):
    def callback(name):
        def called(code, offset, exception):
            if code.co_filename == FILE:
                log.append((name, code.co_name, line_of(code, offset), type(exception).__name__, exception.args))
        return called
    events = sys.monitoring.events
    for name in names:
        sys.monitoring.register_callback(3, getattr(events, name), callback(name))
    sys.monitoring.set_events(3, sum(getattr(events, name) for name in names))


def tracer(frame, event, arg):
    if frame.f_code.co_filename == FILE and event != 'line':
        log.append((frame.f_code.co_name, event, frame.f_lineno, (arg[0].__name__, arg[1].args) if event == 'exception' else None))
    return tracer


def shown(act):
    for entry in log:
        print(*entry)
    print('--', act.__name__)
    log.clear()


ends()
sys.monitoring.use_tool_id(3, 'events')
for act in ends, throws:
    listen('RAISE', 'STOP_ITERATION', 'PY_THROW', 'PY_UNWIND', 'RERAISE', 'EXCEPTION_HANDLED')
    act()
    sys.monitoring.set_events(3, 0)
    shown(act)
    sys.settrace(tracer)
    act()
    sys.settrace(None)
    shown(act)
sys.setprofile(lambda frame, event, arg: None if event.startswith('c_') else tracer(frame, event, None))
throws()
sys.setprofile(None)
shown(throws)
