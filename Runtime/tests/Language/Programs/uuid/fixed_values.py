def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import uuid
u = uuid.UUID("12345678-1234-5678-9234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time_low, u.node, u.clock_seq, u.time, u.is_safe, hash(u) == hash(u.int), str(u) == f"{u}")
for kw in ({"hex": "{12345678123456789234567812345678}"}, {"hex": "urn:uuid:12345678-1234-5678-1234-567812345678"}, {"bytes": b"\x12" * 16}, {"bytes_le": bytes(range(16))}, {"int": 5}, {"int": 0, "version": 4}, {"fields": (1, 2, 3, 4, 5, 6)}, {"hex": "x"}, {"hex": "g" * 32}, {"bytes": b"x"}, {"int": -1}, {"int": 2**128}, {"fields": (1, 2)}, {"fields": (2**32, 0, 0, 0, 0, 0)}, {}, {"hex": "0" * 32, "int": 1}, {"int": 1, "version": 9}, {"int": 1, "version": 8}, {"hex": 5}):
    try:
        made = uuid.UUID(**kw)
        print(kw, made, made.version, made.variant)
    except Exception as error:
        print(kw, type(error).__name__, error)
v = uuid.UUID(int=1)
print(u > v, u == uuid.UUID(str(u)), u != v, sorted([u, v])[0] is v, {u: 1}[uuid.UUID(str(u))], uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NIL, uuid.MAX, uuid.RESERVED_FUTURE, int(v))
attempt(lambda: u < 5)
attempt(setattr, u, "int", 5)
import copy
import pickle
print(copy.deepcopy(u) == u, pickle.loads(pickle.dumps(u)) == u, len({uuid.UUID(int=n) for n in range(50)}))
