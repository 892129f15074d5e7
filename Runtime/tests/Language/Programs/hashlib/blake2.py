# Key, salt, person and the parameters of tree hashing.
from hashlib import blake2b, blake2s


def attempt(label, action):
    try:
        print(label, "gave", action())
    except Exception as error:
        print(label, "raised", type(error).__name__, error)


for kind in (blake2b, blake2s):
    print(kind.__name__, kind.MAX_DIGEST_SIZE, kind.MAX_KEY_SIZE, kind.SALT_SIZE, kind.PERSON_SIZE)
    for options in (
        {}, {"digest_size": 1}, {"digest_size": 20}, {"key": b"secret"}, {"key": b"k" * 32, "digest_size": 16},
        {"salt": b"salt", "person": b"person"}, {"fanout": 2, "depth": 2, "leaf_size": 4096, "inner_size": 32},
        {"fanout": 2, "depth": 2, "leaf_size": 4096, "node_offset": 1, "inner_size": 32, "last_node": True},
        {"fanout": 0, "depth": 255, "leaf_size": 2**32 - 1, "node_offset": 2**48 - 1, "node_depth": 255},
    ):
        for message in (b"", b"x" * kind().block_size, b"x" * 200):
            print(len(message), options, kind(message, **options).hexdigest())

    for options in (
        {"digest_size": 0}, {"digest_size": 65}, {"digest_size": "8"}, {"digest_size": 2**40}, {"key": b"k" * 65}, {"key": "text"}, {"salt": b"s" * 17},
        {"person": b"p" * 17}, {"fanout": 256}, {"fanout": -1}, {"depth": 0}, {"leaf_size": -1}, {"leaf_size": 2**32}, {"leaf_size": 1.5},
        {"node_offset": 2**64}, {"node_depth": 256}, {"inner_size": 65}, {"last_node": ""},
    ):
        attempt(options, lambda: kind(**options).hexdigest()[:16])


# A tree of two leaves and a root.
def leaf(text, offset, last):
    return blake2b(text, fanout=2, depth=2, leaf_size=4, inner_size=64, node_offset=offset, node_depth=0, last_node=last).digest()


root = blake2b(fanout=2, depth=2, leaf_size=4, inner_size=64, node_offset=0, node_depth=1, last_node=True)
root.update(leaf(b"left", 0, False))
root.update(leaf(b"right", 1, True))
print(root.hexdigest())
