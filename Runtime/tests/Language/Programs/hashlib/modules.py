# The modules behind hashlib, whose objects say of which type they are.
import _blake2
import _md5
import _sha1
import _sha2
import _sha3


def attempt(label, action):
    try:
        print(label, "gave", action())
    except Exception as error:
        print(label, "raised", type(error).__name__, error)


for module in (_md5, _sha1, _sha2, _sha3, _blake2):
    print(module.__name__, [name for name in dir(module) if not name.startswith("__")])
for make in (_md5.md5, _sha1.sha1, _sha2.sha224, _sha2.sha512, _sha3.sha3_384, _sha3.shake_256, _blake2.blake2b):
    h = make(b"data")
    print(type(h), h.name, h.block_size, h.digest_size)
    attempt("subclass", lambda: type("Sub", (type(h),), {}))
    attempt("set", lambda: setattr(h, "name", "other"))
    attempt("no data", lambda: h.update())
    attempt("both names", lambda: make(b"a", string=b"b"))
    print(make(string=b"data", usedforsecurity=False).copy().block_size)
attempt("type", lambda: type(_md5.md5())())
for name in ("sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"):
    h = getattr(_sha3, name)()
    print(name, h._rate_bits, h._capacity_bits, h._suffix)

shake = _sha3.shake_128(b"data")
print(shake.hexdigest(0), shake.hexdigest(8), shake.digest(length=400)[-8:].hex())
attempt("no length", lambda: shake.digest())
attempt("negative", lambda: shake.digest(-1))
attempt("text", lambda: shake.hexdigest("8"))
attempt("long", lambda: shake.digest(2**29))
attempt("longer", lambda: shake.digest(2**64))
