"""c_return has the line of the call, wherever the next instruction is."""
import sys

log = []


def watch(frame, event, arg):
    if frame.f_code.co_name in ('body', 'caller'):
        log.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, getattr(arg, '__name__', arg)))


def body(items):
    items.append(
        0)
    items.append(1)
    n = max(
        len(items),
        2
    ) + \
        abs(-3)
    for item in sorted(items,
                       reverse=True):
        items.append(item)
    try:
        items.index(
            'missing',
        )
    except ValueError:
        pass
    return len(
        items)


def caller():
    for _ in range(3):
        sys.setprofile(watch)
        body([])
        sys.setprofile(None)


for _ in range(2):
    caller()
for entry in log:
    print(*entry)


def called(code, offset, callable, argument, *_):
    if callable not in (list.append, len, max):
        return
    frame = sys._getframe(1)
    if frame.f_code.co_name == 'body':
        lines.append((callable.__name__, frame.f_lineno - frame.f_code.co_firstlineno))


lines = []
E3 = sys.monitoring.events
sys.monitoring.use_tool_id(3, 'lines')
sys.monitoring.register_callback(3, E3.CALL, called)
sys.monitoring.register_callback(3, E3.C_RETURN, called)
sys.monitoring.register_callback(3, E3.C_RAISE, called)
for events in (E3.CALL, 0, E3.CALL):
    sys.monitoring.set_events(3, events)
    for _ in range(3):
        body([])
sys.monitoring.set_events(3, 0)
sys.monitoring.free_tool_id(3)
print(lines)
