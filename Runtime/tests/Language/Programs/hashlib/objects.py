# Copies go on by themselves, digests do not end a hash, and the arguments are checked.
import hashlib
import hmac
import io


def attempt(label, action):
    try:
        print(label, "gave", action())
    except Exception as error:
        print(label, "raised", type(error).__name__, error)


h = hashlib.sha1(b"first")
fork = h.copy()
h.update(b" left")
fork.update(b" right")
print(h.hexdigest(), fork.hexdigest())
print(h.hexdigest() == hashlib.sha1(b"first left").hexdigest(), fork.digest() == hashlib.sha1(b"first right").digest())
for kind in (bytes, bytearray, memoryview):
    print(kind.__name__, hashlib.md5(kind(b"same")).hexdigest())
print(hashlib.md5(data=b"x", usedforsecurity=False).hexdigest(), hashlib.new("MD5", b"x").name)

attempt("text", lambda: hashlib.md5("text"))
attempt("update text", lambda: hashlib.sha3_256().update("text"))
attempt("number", lambda: hashlib.sha1(5))
attempt("none", lambda: hashlib.blake2b().update(None))
attempt("view", lambda: hashlib.sha256(memoryview(b"abcdef")[::2]))
attempt("unknown", lambda: hashlib.new("nope"))
attempt("wrong keyword", lambda: hashlib.blake2s(nope=1))
attempt("two datas", lambda: hashlib.blake2s(b"a", b"b"))
attempt("twice", lambda: hashlib.blake2s(b"a", data=b"b"))

print(hashlib.file_digest(io.BytesIO(b"content" * 1000), "sha1").hexdigest())
print(hashlib.file_digest(io.BytesIO(b"content" * 1000), hashlib.sha3_512).hexdigest())
for name in ("md5", "sha1", "sha384", "sha3_224", "blake2s"):
    print(name, hmac.new(b"key" * 50, b"message", name).hexdigest())
tag = hmac.new(b"key", digestmod="md5")
tag.update(b"message")
print(hmac.compare_digest(tag.hexdigest(), hmac.new(b"key", b"message", hashlib.md5).hexdigest()), tag.block_size, tag.digest_size)
