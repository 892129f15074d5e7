import random

for seed in ("", "a", "text" * 50, "é€😀", b"", b"bytes", bytearray(b"array"), "1", 1, 1.0, -1.5, 2**100, True):
    print(repr(seed)[:20], random.Random(seed).random(), random.Random(seed).getrandbits(40))
for version in (1, 2):
    r = random.Random()
    r.seed("seed", version=version)
    print(version, r.random(), r.choice("abcdef"), r.sample(range(50), 3))
import _sha2

for name in ("sha224", "sha256", "sha384", "sha512"):
    make = getattr(_sha2, name)
    for data in (b"", b"abc", b"x" * 55, b"y" * 56, b"z" * 64, b"w" * 1000, bytearray(b"array"), memoryview(b"view")):
        print(name, len(data), make(data).hexdigest())
    h = make()
    h.update(b"ab")
    copied = h.copy()
    h.update(b"c")
    print(h.digest() == make(b"abc").digest(), copied.hexdigest() == make(b"ab").hexdigest(), h.digest_size, h.block_size, h.name, type(h).__name__)
for bad in ("str", 5, None):
    try:
        _sha2.sha256(bad)
    except TypeError:
        print("TypeError")
