def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from array import array
import warnings
warnings.simplefilter("ignore")
import array as module
print(module.typecodes, module.ArrayType is array)
for args in ((), (5,), ("z",), ("ii",), ("i", 5), ("i", "abc"), ("i", ["x"]), ("i", [1.5]), ("b", [128]), ("B", [-1]), ("B", [256]), ("h", [40000]), ("I", [-1]), ("q", [2**63]), ("Q", [2**64]), ("f", ["x"]), ("d", [1j]), ("u", [1]), ("u", ["ab"]), ("u", "héllo"), ("w", "h😀"), ("w", [1]), ("i", [1], 2), ("i", b"\1\0\0\0"), ("i", b"\1\0\0"), ("b", bytearray(b"ab")), ("d", [1, 2.5]), ("i", array("b", [1, 2])), ("i", range(3)), ("i", {1: 2})):
    attempt(array, *args)
for name, args in [("append", ("x",)), ("append", (2**31,)), ("append", ()), ("extend", (5,)), ("extend", ([1, "x"],)), ("extend", (array("d", [1]),)), ("extend", (array("i", [9]),)), ("insert", ("x", 1)), ("insert", (-99, 7)), ("pop", (9,)), ("pop", ("x",)), ("pop", ()), ("remove", (99,)), ("index", (99,)), ("index", (2, 2)), ("index", (2, 0, 2)), ("count", ("x",)), ("__getitem__", (9,)), ("__getitem__", ("x",)), ("__getitem__", (slice(0, 2),)), ("__setitem__", (9, 1)), ("__setitem__", (0, "x")), ("__setitem__", (slice(0, 1), [5])), ("__setitem__", (slice(0, 1), array("i", [5, 6]))), ("__setitem__", (slice(0, 1), array("b", [5]))),
                   ("__delitem__", (9,)), ("__delitem__", (slice(0, 2),)), ("__add__", ([1],)), ("__add__", (array("b"),)), ("__add__", (array("i", [4]),)), ("__iadd__", ([1],)), ("__mul__", ("x",)), ("__mul__", (2,)), ("__imul__", (0,)), ("__contains__", (2,)), ("__contains__", ("x",)), ("__eq__", ([1, 2, 3],)), ("__lt__", (array("i", [2]),)), ("fromlist", ((1,),)), ("fromlist", ([1, "x"],)), ("fromlist", ([8],)), ("frombytes", ("x",)), ("frombytes", (b"abc",)), ("frombytes", (b"\1\0\0\0",)), ("fromunicode", ("x",)), ("tounicode", ()), ("tobytes", (1,)), ("tolist", ()), ("byteswap", ()), ("reverse", ()), ("buffer_info", (1,)), ("fromfile", (5, 1)), ("tofile", (5,)), ("clear", ())]:
    a = array("i", [1, 2, 3])
    try:
        print(name, getattr(a, name)(*args), a)
    except Exception as error:
        print(name, type(error).__name__, error, a)
a = array("h", [1, 2, 3])
print(a.typecode, a.itemsize, len(a), a.tobytes(), a.tolist(), bytes(a), a == array("i", [1, 2, 3]), a < array("h", [1, 3]), a[::-1], a * 2, array("u", "ab").tounicode(), repr(array("d")), repr(array("u")), hash(memoryview(a.tobytes())) is not None)
view = memoryview(a)
attempt(a.append, 4)
attempt(a.pop)
a[0] = 9
view.release()
a.append(4)
print(a, list(iter(a)), list(reversed(a)), 9 in a)
attempt(hash, a)
import copy
import pickle
print(copy.copy(a) == a, copy.deepcopy(a), pickle.loads(pickle.dumps(a)), a.__reduce_ex__(2)[1], a.__reduce_ex__(4)[1][1:3])


class Sub(array):
    pass


s = Sub("i", [1])
s.x = 5
print(s, type(s + s).__name__, type(s * 2).__name__, s.x, type(s[:]).__name__)
