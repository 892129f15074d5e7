# Every guaranteed algorithm, at the lengths where blocks and padding begin and end.
import hashlib

data = bytes((i * 167 + 13) % 251 for i in range(300))


def digest(name, message):
    h = hashlib.new(name, message)
    return h.digest(20) if name.startswith("shake") else h.digest()


print(sorted(hashlib.algorithms_guaranteed))
for name in sorted(hashlib.algorithms_guaranteed):
    print(name, digest(name, b"").hex())
    print(name, digest(name, b"abc").hex())
    total = hashlib.sha256()
    for length in (1, 55, 56, 63, 64, 65, 71, 72, 103, 104, 111, 112, 119, 120, 127, 128, 129, 135, 136, 137, 143, 144, 167, 168, 169, 255, 256, 300):
        total.update(digest(name, data[:length]))
    print(name, total.hexdigest())

# What one update takes in, many may.
for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name)
    for start in range(0, len(data), 7):
        h.update(data[start:start + 7])
    whole = digest(name, data)
    print(name, (h.digest(20) if name.startswith("shake") else h.digest()) == whole, h.block_size, h.digest_size, h.name)
