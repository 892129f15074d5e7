T = type("T", (), {"x": 1, "f": lambda self: self.x}); print(T, T().f(), T.__module__, T.__qualname__)
U = type("U", (T,), dict(y=2)); print(U().x, U.__bases__ == (T,), U.__dict__.get("y"))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: type()); err(lambda: type(1, 2)); err(lambda: type(1, (), {})); err(lambda: type("a", [], {})); err(lambda: type("a", (), [])); err(lambda: type("a", (1,), {})); err(lambda: type("a\0b", (), {})); err(lambda: type("a", (bool,), {})); err(lambda: type("a", (type(None),), {})); err(lambda: type("a", (type(lambda: 0),), {})); err(lambda: type("a", (int, float), {})); err(lambda: type("", (), {}).__name__); err(lambda: type("a b", (), {}).__name__); err(lambda: type("a", (), {}, x=1)); err(lambda: type("a", (), {"__qualname__": 5})); err(lambda: type("a", (), {"__qualname__": "q.r"}).__qualname__); err(lambda: type("a", (), {"__slots__": ("b",)}).b); err(lambda: type(5)); err(lambda: type(type)); err(lambda: type.__new__(type, "n", (), {}).__name__); err(lambda: type.__new__(int, "n", (), {})); err(lambda: type.__new__(5)); err(lambda: type.__call__(type, 5)); err(lambda: type("a", (type,), {})("b", (), {}).__class__.__name__); err(lambda: type("a", (slice,), {})); err(lambda: type("a", (range,), {})); err(lambda: type(name="a", bases=(), dict={})); err(lambda: type("a", (object, object), {})); err(lambda: type("a", (), {"__doc__": "d"}).__doc__); err(lambda: type("a", (), {"__module__": "m"}))
ns = {"k": 1}; V = type("V", (), ns); ns["k"] = 2; print(V.k, type(V.__dict__).__name__)
try: V.__dict__["k"] = 5
except TypeError as e: print(e)
V.__name__ = "W"; print(V, V.__qualname__); V.__qualname__ = "X.Y"; print(V)
V.__module__ = "mod"; print(V); del V.k; print(hasattr(V, "k"))
print(type.__subclasses__(T) == [U], T.__subclasses__() == [U], type.mro(U) == [U, T, object], int.__flags__ & (1 << 8) != 0)
print(isinstance(type, object), isinstance(object, type), issubclass(type, object), type(type) is type, object.__bases__, type.__bases__ == (object,))
err(lambda: isinstance(1, 5)); err(lambda: isinstance(1, (int, 5))); err(lambda: isinstance("", (int, 5))); err(lambda: issubclass(1, int)); err(lambda: issubclass(int, 5)); err(lambda: isinstance(1, int | str)); err(lambda: isinstance(1, (str, (float, (int,))))); err(lambda: issubclass(bool, int | None)); err(lambda: isinstance(1, list[int])); err(lambda: isinstance(1, ()))
n = 0
for i in range(60): n += type("D", (), {"v": i})().v
print(n)
