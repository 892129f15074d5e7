def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def g():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except ValueError as error:
            received.append(str(error))
        except GeneratorExit:
            print("closing", received)
            return "closed value"


i = g()
attempt(i.send, 5)
print(next(i), i.send("a"), next(i), i.throw(ValueError("thrown")), i.throw(ValueError))
print(i.close(), i.close())
attempt(next, i)
attempt(i.send, None)
attempt(i.throw, KeyError("late"))
attempt(i.throw, 5)
attempt(i.throw)
fresh = g()
attempt(fresh.throw, KeyError("unstarted"))
attempt(next, fresh)
fresh = g()
print(fresh.close(), fresh.gi_frame, fresh.gi_running, fresh.gi_yieldfrom)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        pass
    yield 2


s = stubborn()
next(s)
attempt(s.close)


def stops():
    yield 1
    raise StopIteration("inside")


attempt(lambda: list(stops()))


def recursive():
    yield next(me)


me = recursive()
attempt(next, me)
