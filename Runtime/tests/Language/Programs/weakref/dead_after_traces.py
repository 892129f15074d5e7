"""What machine code was made for does not keep objects alive: a trace knows the inner function, whose cell holds the object."""
import gc
import weakref

made = []
died = []


class Held:
    def __init__(self):
        made.append(1)

    def __del__(self):
        died.append(1)


def outer():
    held = Held()

    def inner():
        return held

    inner()


def calls():
    for _ in range(9000):
        outer()


calls()
gc.collect()
print(len(made), len(died))


class Plain:
    pass


def references():
    kept = []
    for _ in range(9000):
        target = Plain()

        def look():
            return target

        look()
        kept.append(weakref.ref(target))
    return kept


kept = references()
gc.collect()
print(len(kept), sum(reference() is None for reference in kept))
