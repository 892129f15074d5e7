"""Which classes of which builtin have room for weak references, and say so."""
import weakref

for base in (object, int, str, bytes, tuple, float, list, dict, set, type, bytearray, frozenset, complex, Exception):
    kind = type("Kind", (base,), {})
    try:
        instance = kind("k", (), {}) if base is type else kind()
        reference = weakref.ref(instance)
        found = reference() is instance
    except TypeError as error:
        found = error
    print(base.__name__, hasattr(kind, "__weakref__"), "__weakref__" in vars(kind), found)
    try:
        print(" ", type("Slots", (base,), {"__slots__": ("__weakref__",)}).__name__, bool(kind.__flags__ & (1 << 3)))
    except TypeError as error:
        print(" ", error)
