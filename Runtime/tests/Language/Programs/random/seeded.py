def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import random

r = random.Random(42)
print(r.random(), r.randint(1, 10), r.randrange(0, 100, 7), r.choice("abcdef"), r.uniform(1, 2), r.getrandbits(5), r.getrandbits(100), r.randbytes(4))
items = list(range(10))
r.shuffle(items)
print(items, r.sample(range(100), 5), r.choices("ab", k=5), r.choices([1, 2], weights=[9, 1], k=4))
print(r.gauss(0, 1), r.expovariate(1), r.betavariate(1, 2), r.triangular(), r.normalvariate(), r.lognormvariate(0, 1), r.vonmisesvariate(0, 1), r.gammavariate(2, 1), r.paretovariate(1), r.weibullvariate(1, 1), r.binomialvariate(10, 0.5))
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], state[0], len(state[1]))
for seed in (0, 1, -1, 2**70, 2**40, -7, True):
    print(repr(seed), random.Random(seed).random())
attempt(random.Random, [])
attempt(r.seed, {})
attempt(r.getrandbits, "a")
print(r.getrandbits(0))
attempt(r.randrange, 0)
attempt(r.randrange, 5, 5)
attempt(r.randrange, 1, 5, 0)
attempt(r.randrange, 1.5)
attempt(r.choice, [])
attempt(r.sample, [1], 2)
attempt(r.sample, {1}, 1)
attempt(r.sample, [1], -1)
attempt(r.choices, [], k=1)
attempt(r.choices, [1], weights=[0])
attempt(r.setstate, (1, 2, 3))
attempt(r.shuffle, (1, 2))
