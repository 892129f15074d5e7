# Tracing, profiling and monitoring switched on and off in the middle of hot loops: which events are seen, and that the sums stay right.
import sys


class Log:
    def __init__(self): self.seen = []
    def add(self, *what):
        if len(self.seen) < 400: self.seen.append(what)
    def show(self, name):
        print(name, len(self.seen), self.seen[:12], self.seen[-4:])


log = Log()


def helper(i):
    x = i * 2
    return x + 1


def numbers(n):
    for i in range(n):
        yield i


def tracer(frame, event, arg):
    if frame.f_code.co_name in ('loop', 'helper', 'numbers', 'nested'):
        log.add(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno)
    return tracer


def profiler(frame, event, arg):
    log.add(frame.f_code.co_name, event, getattr(arg, '__name__', type(arg).__name__))


def loop(n, on, off, switch):
    total = 0
    for i in range(n):
        if i == on:
            switch(True)
        total += helper(i)
        if i % 3 == 0:
            total -= 1
        if i == off:
            switch(False)
    return total


def trace(on): sys.settrace(tracer if on else None)


def trace_here(on):
    # The frames that run are traced too.
    sys.settrace(tracer if on else None)
    frame = sys._getframe(1)
    frame.f_trace = tracer if on else None


def profile(on): sys.setprofile(profiler if on else None)


for switch in (trace, trace_here, profile):
    for on, off in ((500, 503), (1000, 1001), (4300, 4302)):
        log.seen.clear()
        print(loop(5000, on, off, switch), loop(300, -1, -1, switch))
        log.show(switch.__name__)

E = sys.monitoring.events
TOOL = 4


def nested(n, event_set, at):
    total = 0
    for i in range(n):
        for j in numbers(2):
            total += j + helper(i)
        if i == at:
            sys.monitoring.set_events(TOOL, event_set)
        if i == at + 2:
            sys.monitoring.set_events(TOOL, 0)
    return total


def watch(name):
    def callback(code, *args):
        if code.co_name in ('nested', 'helper', 'numbers'):
            log.add(name, code.co_name, *[a if isinstance(a, int) else type(a).__name__ for a in args[1:] if a is not None][:1])
        return None
    return callback


sys.monitoring.use_tool_id(TOOL, 'test')
for name in ('LINE', 'PY_START', 'PY_RETURN', 'PY_YIELD', 'PY_RESUME', 'CALL', 'JUMP', 'STOP_ITERATION'):
    sys.monitoring.register_callback(TOOL, getattr(E, name), watch(name))
for which in (E.LINE, E.PY_START | E.PY_RETURN, E.PY_YIELD | E.PY_RESUME, E.CALL, E.JUMP, E.LINE | E.PY_START | E.CALL):
    log.seen.clear()
    print(nested(1200, which, 1100), nested(100, 0, 50))
    print(len(log.seen), sorted(set(entry[:2] for entry in log.seen)))


def local_events(n, at):
    total = 0
    for i in range(n):
        total += helper(i)
        if i == at:
            sys.monitoring.set_local_events(TOOL, helper.__code__, E.PY_START)
        if i == at + 3:
            sys.monitoring.set_local_events(TOOL, helper.__code__, 0)
    return total


log.seen.clear()
print(local_events(1500, 1000), log.seen)


def disabling(code, *args):
    log.add('once', code.co_name)
    return sys.monitoring.DISABLE


sys.monitoring.register_callback(TOOL, E.PY_START, disabling)
log.seen.clear()
print(nested(1200, E.PY_START, 1100), log.seen)
sys.monitoring.restart_events()
sys.monitoring.free_tool_id(TOOL)


def raising(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'helper':
        raise ValueError('from the trace function')
    return raising


def caught(n, at):
    total = errors = 0
    for i in range(n):
        if i == at:
            sys.settrace(raising)
        try:
            total += helper(i)
        except ValueError:
            errors += 1
    return total, errors, sys.gettrace()


print(caught(1500, 1200))
