def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import accumulate, chain
import operator

print(list(chain()), list(chain("ab", [1])), list(chain.from_iterable(["ab", "cd"])), list(chain.from_iterable({"xy": 1})))
attempt(lambda: list(chain(5)))
attempt(lambda: list(chain("a", 5)))
attempt(chain.from_iterable)
attempt(lambda: list(chain.from_iterable([1])))
attempt(chain.from_iterable, 5)
c = chain("a", 5, "b")
print(next(c))
attempt(next, c)
attempt(next, c)
print(list(accumulate([1, 2, 3])), list(accumulate([])), list(accumulate("abc")), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=5)), list(accumulate([1, 2, 3], lambda a, b: b, initial=None)))
attempt(lambda: list(accumulate([1, "a"])))
attempt(lambda: list(accumulate([1, 2], 5)))
attempt(accumulate, 5)
attempt(accumulate)
attempt(accumulate, [1], None, 5)
attempt(lambda: list(accumulate(iterable=[1], func=None)))
print(list(accumulate(range(60)))[-1], list(accumulate([[1], [2]])), sum(chain(range(30), range(30))))
