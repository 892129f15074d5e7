def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import sched
now = 0
log = []


def clock():
    return now


def delay(seconds):
    global now
    log.append(("delay", seconds))
    now += seconds


s = sched.scheduler(clock, delay)
a = s.enter(5, 1, log.append, ("five",))
b = s.enterabs(3, 2, log.append, ("three low",))
c = s.enterabs(3, 1, log.append, argument=("three high",))
d = s.enter(1, 1, lambda *args, **kw: log.append((args, kw)), (1,), {"k": 2})
print([e.time for e in s.queue], s.empty(), a.priority, a.argument, b < a, [e.time for e in sorted([a, b, c])])
s.cancel(b)
attempt(s.cancel, b)
print(s.run(), log, s.empty(), now)
log.clear()
s.enter(2, 1, lambda: s.enter(1, 1, log.append, ("nested",)))
s.run()
print(log, now)
log.clear()
s.enter(4, 1, log.append, ("later",))
print(s.run(blocking=False), s.empty(), log)


def fails():
    raise KeyError("in event")


s.enter(0, 0, fails)
attempt(s.run)
print(len(s.queue), s.run(), log)
