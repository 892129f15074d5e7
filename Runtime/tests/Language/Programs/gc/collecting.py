def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        log.append(self.name)


log = []
a, b = Node("a"), Node("b")
a.other, b.other = b, a
r = weakref.ref(a)
del a, b
gc.collect()
print(r() is None, sorted(log))
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), type(gc.get_threshold()).__name__, type(gc.get_count()).__name__, gc.get_debug(), gc.freeze(), gc.unfreeze(), gc.get_freeze_count())
print(gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("a"), gc.is_finalized([]), type(gc.collect()).__name__, type(gc.get_stats()).__name__, gc.garbage)
attempt(gc.collect, 9)
attempt(gc.collect, "x")
attempt(gc.is_tracked)


class Resurrects:
    def __del__(self):
        kept.append(self)


kept = []
x = Resurrects()
del x
gc.collect()
print(len(kept), type(kept[0]).__name__)
kept.clear()
gc.collect()
print(len(kept))
callbacks = []
w = [weakref.ref(Node(n), lambda ref, n=n: callbacks.append(n)) for n in "xyz"]
gc.collect()
print(sorted(callbacks), [ref() for ref in w])
