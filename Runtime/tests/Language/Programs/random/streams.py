def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import random
r = random.Random(12345)
print([r.random() for _ in range(4)], [r.randrange(100) for _ in range(6)], [r.randint(-5, 5) for _ in range(6)], [r.randrange(0, 50, 7) for _ in range(5)])
print(r.choice("abcdef"), r.choices("abc", k=6), r.choices([1, 2, 3], weights=[5, 1, 1], k=6), r.choices("xy", cum_weights=[1, 10], k=4), r.sample(range(100), 5), r.sample("abcd", 2), r.sample([1, 2], k=3, counts=[2, 2]))
items = list(range(10))
r.shuffle(items)
print(items, r.getrandbits(1), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0), r.randbytes(5), r.uniform(1, 10), r.triangular(0, 1, 0.5))
for name, args in [("gauss", (0, 1)), ("normalvariate", (5, 2)), ("lognormvariate", (0, 1)), ("expovariate", (1.5,)), ("betavariate", (2, 3)), ("gammavariate", (2, 1)), ("gammavariate", (0.5, 1)), ("paretovariate", (3,)), ("weibullvariate", (1, 2)), ("vonmisesvariate", (0, 4)), ("binomialvariate", (10, 0.3)), ("binomialvariate", (100, 0.4))]:
    print(name, f"{getattr(r, name)(*args):.10g}")
for seed in (0, 1, -1, 2**70, 1.5, "text", b"bytes", bytearray(b"x"), None):
    if seed is not None:
        print(repr(seed), random.Random(seed).random())
attempt(r.seed, [])
attempt(r.seed, "x", 3)
r.seed("abc", version=1)
print(r.random())
for name, args in [("choice", ([],)), ("choice", (5,)), ("choices", ([],)), ("choices", ("ab", [1])), ("choices", ("ab", [0, 0])), ("choices", ("ab", [1, -5])), ("sample", ([1, 2], 3)), ("sample", ({1, 2}, 1)), ("sample", ([1], -1)), ("randrange", (0,)), ("randrange", (5, 5)), ("randrange", (1, 5, 0)), ("randrange", (1.5,)), ("randrange", ("x",)), ("randint", (5, 1)), ("randint", (1.0, 2)), ("shuffle", ((1, 2),)), ("shuffle", ("ab",)), ("getrandbits", (-1,)), ("getrandbits", ("x",)), ("randbytes", (-1,)), ("uniform", ("a", 1)), ("expovariate", (0,)), ("setstate", (5,)), ("setstate", ((9, (), None),)), ("binomialvariate", (-1,)), ("binomialvariate", (1, 2)), ("gammavariate", (-1, 1)), ("random", (1,))]:
    print(name, args, end=" ")
    attempt(getattr(r, name), *args)
state = r.getstate()
first = [r.random(), r.gauss(0, 1)]
r.setstate(state)
print(first == [r.random(), r.gauss(0, 1)], state[0], len(state[1]), state[2])
import copy
import pickle
clone = pickle.loads(pickle.dumps(r))
print(clone.random() == r.random(), copy.deepcopy(r).random() == r.random())
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]))


class Own(random.Random):
    def random(self):
        return 0.5


print(Own(1).randrange(10), Own(1).choice("abcd"), Own().uniform(0, 10), Own().sample(range(5), 2))
