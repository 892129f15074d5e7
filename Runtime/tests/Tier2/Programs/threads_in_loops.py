# Threads as the Runtime has them: each runs its own frames, traces belong to the code that they share.
import threading

lock = threading.Lock()
results = {}


def work(name, n, step):
    total = 0
    for i in range(n):
        total += step
        if i % 3 == 0:
            total -= 1
    with lock:
        results[name] = total
    return total


threads = [threading.Thread(target=work, args=(k, 3000 + k, [1, 2.5, 1 << 62, True][k % 4])) for k in range(8)]
for t in threads: t.start()
for t in threads: t.join()
print([results[k] for k in sorted(results)])

# A loop that starts and joins a thread, which runs the same function.
def starts(n):
    total = 0
    for i in range(n):
        if i % 200 == 199:
            t = threading.Thread(target=work, args=(f'inner{i}', 500, 1))
            t.start()
            t.join()
            total += results[f'inner{i}']
        total += 1
    return total


print(starts(2000))

# What a thread changes is seen by the loop that waits for it.
K = 1


def change():
    global K
    K = 10


def changed(n):
    total = 0
    for i in range(n):
        if i == n - 100:
            t = threading.Thread(target=change)
            t.start()
            t.join()
        total += K
    return total


print(changed(1500))


class C:
    k = 1
    def m(self): return self.k


def in_class(n):
    c, total = C(), 0
    for i in range(n):
        if i == n - 100:
            t = threading.Thread(target=lambda: setattr(C, 'k', 5))
            t.start()
            t.join()
        total += c.m()
    return total


print(in_class(1500))
local = threading.local()


def with_local(n, k):
    local.v = k
    total = 0
    for i in range(n):
        total += local.v
    results[k] = total


threads = [threading.Thread(target=with_local, args=(1000, k)) for k in (100, 200, 300)]
for t in threads: t.start()
for t in threads: t.join()
print([results[k] for k in (100, 200, 300)])


def raising(n):
    for i in range(n):
        if i == n - 5:
            raise ValueError(i)


seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value)))
t = threading.Thread(target=raising, args=(1000,))
t.start()
t.join()
print(seen)
