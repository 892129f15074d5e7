def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import graphlib
g = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(g.static_order())[0], list(graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()), list(graphlib.TopologicalSorter().static_order()))
g = graphlib.TopologicalSorter()
g.add("build", "fetch", "configure")
g.add("test", "build")
g.add("fetch")
g.prepare()
order = []
while g.is_active():
    ready = sorted(g.get_ready())
    order.append(ready)
    g.done(*ready)
print(order, bool(g))
attempt(g.add, "late")
attempt(g.done, "nope")
attempt(g.prepare)
fresh = graphlib.TopologicalSorter({1: [2]})
attempt(fresh.get_ready)
attempt(fresh.is_active)
attempt(fresh.done, 1)
fresh.prepare()
attempt(fresh.done, 1)
attempt(fresh.done, 2)
print(fresh.get_ready(), fresh.get_ready())
fresh.done(2)
attempt(fresh.done, 2)
print(fresh.get_ready(), fresh.is_active(), fresh.done(1), fresh.is_active())
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except graphlib.CycleError as error:
    print(error, error.args[1], isinstance(error, ValueError))
cyclic = graphlib.TopologicalSorter({1: [1]})
try:
    cyclic.prepare()
except graphlib.CycleError as error:
    print(error.args)
attempt(graphlib.TopologicalSorter, 5)
attempt(graphlib.TopologicalSorter, {1: 5})
attempt(graphlib.TopologicalSorter, {1: [[]]})
big = graphlib.TopologicalSorter({i: [i - 1] for i in range(1, 100)})
print(list(big.static_order()) == list(range(100)))
