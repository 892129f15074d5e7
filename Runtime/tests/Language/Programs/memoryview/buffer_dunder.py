import sys
class B:
    def __init__(self, v): self.v = v; self.log = []
    def __buffer__(self, flags): self.log.append(("get", flags)); return memoryview(self.v)
    def __release_buffer__(self, m): self.log.append(("release", type(m).__name__)); m.release()
b = B(bytearray(b"hello"))
m = memoryview(b); print(m.tobytes(), len(m), m.readonly, m.obj is b, b.log); m[0] = 72; m.release(); print(b.v, b.log)
print(bytes(B(b"abc")), bytearray(B(b"abc")), b"".join([B(b"x"), b"y"]), b"ab" + bytes(B(b"c")), b"b" in b"abc")
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __init__(self, v): self.v = v
    def __buffer__(self, flags): return self.v
for v in (5, b"x", bytearray(b"y"), None): err(lambda: memoryview(Bad(v)))
class Raises:
    def __buffer__(self, f): raise ValueError("no buffer")
err(lambda: memoryview(Raises())); err(lambda: bytes(Raises())); err(lambda: int(Raises())); err(lambda: b"" + Raises())
class NoRelease:
    def __buffer__(self, f): return memoryview(b"nr")
print(bytes(memoryview(NoRelease())), memoryview(NoRelease())[0])
class Sub(bytearray):
    def __buffer__(self, f): return super().__buffer__(f)
print(bytes(Sub(b"sub")), memoryview(Sub(b"sub")).tobytes())
print(b"abc".__buffer__(0).tobytes(), type(b"x".__buffer__(0)).__name__, bytearray(b"q").__buffer__(1).readonly, memoryview(b"zz").__buffer__(0).tobytes())
err(lambda: b"abc".__buffer__(1)); err(lambda: b"abc".__buffer__()); err(lambda: b"abc".__buffer__("x")); err(lambda: (5).__buffer__); err(lambda: b"a".__release_buffer__(5)); err(lambda: memoryview(5)); err(lambda: memoryview("s"))
m = b"abc".__buffer__(0); b"abc".__release_buffer__ if False else m.release(); err(lambda: m.tobytes())
x = bytearray(b"ab"); mv = memoryview(x); err(lambda: x.append(1)); err(lambda: x.clear()); err(lambda: x.__imul__(2)); x[0] = 1; print(mv[0]); mv.release(); x.append(9); print(x)
with memoryview(x) as w: print(len(w)); err(lambda: x.pop())
err(lambda: w[0]); err(lambda: len(w)); print(repr(w)[:30])
import collections.abc
print(isinstance(B(b""), collections.abc.Buffer), isinstance(5, collections.abc.Buffer), isinstance(b"", collections.abc.Buffer), issubclass(NoRelease, collections.abc.Buffer))
err(lambda: int.from_bytes(B(b"\x01\x02"), "big")); err(lambda: float(B(b"1.5"))); err(lambda: int(B(b"12"))); err(lambda: b"abc".find(B(b"c"))); err(lambda: b"a-b".split(B(b"-"))); err(lambda: b"abc".replace(B(b"b"), B(b"X"))); err(lambda: b"%b" % B(b"z")); err(lambda: bytes.fromhex("00") == B(b"\0")); err(lambda: str(B(b"text"), "ascii")); err(lambda: b"abc".startswith(B(b"a")))
t = 0
for i in range(200): t += memoryview(B(bytes([i])))[0]
print(t)
