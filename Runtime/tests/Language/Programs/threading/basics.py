def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import queue
import threading
results = []
t = threading.Thread(target=lambda a, b=0: results.append(a + b), args=(1,), kwargs={"b": 2}, name="worker")
print(t.name, t.is_alive(), t.daemon, t.ident)
attempt(t.join)
t.start()
t.join()
print(results, t.is_alive())
attempt(t.start)
attempt(threading.Thread, 5)
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.release(), lock.locked())
attempt(lock.release)
attempt(lock.acquire, False, 5)
attempt(lock.acquire, True, -5)
r = threading.RLock()
with r:
    with r:
        print("reentered")
attempt(r.release)
event = threading.Event()
log = []


def waiter():
    event.wait()
    log.append("woken")


event.set()
threads = [threading.Thread(target=waiter) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log, event.is_set(), event.wait(0))
counter = 0


def add():
    global counter
    for _ in range(100):
        with lock:
            counter += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
local = threading.local()
local.x = 1
seen = []
t = threading.Thread(target=lambda: seen.append(hasattr(local, "x")))
t.start()
t.join()
print(seen, local.x, vars(local))
q = queue.Queue(2)
got = []


def consume():
    while (item := q.get()) is not None:
        got.append(item)
        q.task_done()
    q.task_done()


q = queue.Queue(4)
for item in [1, 2, 3, None]:
    q.put(item)
t = threading.Thread(target=consume)
t.start()
t.join()
q.join()
print(got, q.empty(), q.qsize(), q.full())
for action in (lambda: q.get_nowait(), lambda: queue.Queue().task_done(), lambda: [q.put_nowait(i) for i in range(5)], lambda: q.get(timeout=-1)):
    attempt(action)
p = queue.PriorityQueue()
for item in ((2, "b"), (1, "a"), (3, "c")):
    p.put(item)
l = queue.LifoQueue()
for item in "xyz":
    l.put(item)
s = queue.SimpleQueue()
s.put(1)
print([p.get() for _ in range(3)], [l.get() for _ in range(3)], s.get(), s.empty(), s.qsize())
attempt(s.get_nowait)
q.shutdown(immediate=True)
attempt(q.put, 1)
attempt(q.get)
semaphore = threading.BoundedSemaphore(1)
print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.release())
attempt(semaphore.release)
attempt(threading.Semaphore, -1)
condition = threading.Condition()
attempt(condition.wait)
attempt(condition.notify)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
errors = []
threading.excepthook = lambda args: errors.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=lambda: 1 / 0, name="failing")
t.start()
t.join()
print(errors)


class Sub(threading.Thread):
    def run(self):
        results.append("sub")


s = Sub(daemon=True)
s.start()
s.join()
print(results, s.daemon, threading.Timer(0, results.append, ["timer"]).interval)
