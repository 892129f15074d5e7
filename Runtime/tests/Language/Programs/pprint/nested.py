def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import collections
import dataclasses
import pprint
import types
data = {"name": "value" * 10, "list": list(range(30)), "nested": {"a": [1, 2, {"deep": ("x" * 30, "y" * 30)}], "b": {"c": None}}, 5: {1, 2}, (1, 2): "tuple key"}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2)
pprint.pprint(data, depth=1)
pprint.pprint(data, compact=True, width=60)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pprint({"b": 1, "a": 2})
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat([[1], [2]] * 10, width=30), pprint.pformat("a b c d e f g h " * 8, width=40), pprint.pformat(b"bytes " * 20, width=40), sep="\n")
pprint.pprint(collections.OrderedDict([("z", 1), ("a", [1] * 30)]))
pprint.pprint(collections.defaultdict(list, {"k": ["v" * 40, "w" * 40]}))
pprint.pprint(collections.Counter("abracadabra" * 3))
pprint.pprint(collections.deque(["x" * 30] * 3, maxlen=5))
pprint.pprint(collections.ChainMap({"a": "q" * 40}, {"b": "r" * 40}))
pprint.pprint(types.SimpleNamespace(a="x" * 40, b="y" * 40))
pprint.pprint(types.MappingProxyType({"a": "x" * 40, "b": "y" * 40}))


@dataclasses.dataclass
class D:
    first: str
    second: list


pprint.pprint(D("f" * 40, ["s" * 40]))
loop = [1]
loop.append(loop)
print(pprint.pformat(loop).split(" with id")[0], pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, "a"]), pprint.saferepr({"b": 1, "a": (2,)}))
pprint.pprint({1: 1, "a": 2, None: 3, (1,): 4})
pprint.pprint([123456789, 1234.5, True, None, 1j], underscore_numbers=True)
pprint.pprint(set("hello world" * 2))
pprint.pprint(frozenset([3, 1, 2]))
attempt(pprint.pprint, 1, width=0)
attempt(pprint.pprint, 1, indent=-1)
attempt(pprint.pprint, 1, depth=0)
pprint.PrettyPrinter(width=20).pprint(["aaaa", "bbbb", "cccc"])
pprint.pprint(collections.UserDict(a=1))
pprint.pprint([[[[]]], {}, (), set()])
pprint.pprint(range(5))
pprint.pprint("short")
pprint.pprint(["a\nb", "it's", 'q"q'])
