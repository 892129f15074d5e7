def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for name, args in [("append", ("x",)), ("append", (256,)), ("append", (-1,)), ("append", (1.5,)), ("extend", ("ab",)), ("extend", ([1, 300],)), ("extend", ([1, "x"],)), ("extend", (5,)), ("insert", (0, 256)), ("insert", ("x", 1)), ("insert", (-99, 1)), ("insert", (99, 1)),
                   ("pop", ("x",)), ("pop", (99,)), ("pop", (-99,)), ("remove", (300,)), ("remove", (1,)), ("remove", ("h",)), ("__setitem__", (0, "x")), ("__setitem__", (0, 256)), ("__setitem__", (99, 1)), ("__setitem__", ("x", 1)), ("__setitem__", (slice(0, 2), "xx")),
                   ("__setitem__", (slice(0, 4, 2), b"x")), ("__setitem__", (slice(0, 2), 3)), ("__setitem__", (slice(0, 2), [1, 2, 3])), ("__setitem__", (slice(0, 2), [1, 999])), ("__delitem__", (99,)), ("__delitem__", ("x",)), ("__delitem__", (slice(None, None, 0),)),
                   ("__iadd__", ("x",)), ("__iadd__", ([1],)), ("__iadd__", (b"x",)), ("__imul__", ("x",)), ("__imul__", (-1,)), ("resize", (-1,)), ("resize", ("x",)), ("resize", (2,)), ("copy", (1,)), ("clear", (1,)), ("reverse", (1,)), ("take_bytes", (1,)),
                   ("find", ("x",)), ("count", (300,)), ("replace", (b"l", 1)), ("split", (1,)), ("join", (["a"],)), ("translate", ("x",)), ("startswith", (1,)), ("__init__", ("x",)), ("__init__", ("x", "ascii")), ("__init__", (-1,)), ("__init__", (3,)), ("__init__", (b"q", "ascii")), ("__alloc__", (1,))]:
    ba = bytearray(b"hello")
    print(name, args, end=" ")
    try:
        result = getattr(ba, name)(*args)
    except Exception as error:
        print(type(error).__name__, error, ba)
    else:
        print(result, ba)
ba = bytearray(b"hello")
view = memoryview(ba)
for name, args in [("append", (1,)), ("pop", ()), ("clear", ()), ("extend", (b"x",)), ("extend", (b"",)), ("__delitem__", (0,)), ("__setitem__", (slice(0, 2), b"abc")), ("__setitem__", (slice(0, 2), b"ab")), ("__imul__", (2,)), ("insert", (0, 1)), ("remove", (104,)), ("resize", (9,)), ("reverse", ())]:
    attempt(getattr(ba, name), *args)
print(ba)
view.release()
ba.append(33)
print(ba, ba.__alloc__() > len(ba))
