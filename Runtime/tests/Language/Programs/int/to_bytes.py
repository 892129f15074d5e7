def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for args in ((), (1,), (2, "little"), (4, "big"), (0,)):
    attempt((255).to_bytes, *args)
attempt((0).to_bytes, 0)
attempt((0).to_bytes, 0, "little")
attempt((256).to_bytes, 1)
attempt((-1).to_bytes, 2)
attempt((-1).to_bytes, 2, signed=True)
attempt((-128).to_bytes, 1, signed=True)
attempt((-129).to_bytes, 1, signed=True)
attempt((128).to_bytes, 1, signed=True)
attempt((127).to_bytes, 1, signed=True)
attempt((1).to_bytes, -1)
attempt((1).to_bytes, 2, "middle")
attempt((1).to_bytes, 2, 5)
attempt((1).to_bytes, 2.0)
attempt((1).to_bytes, length=3, byteorder="little", signed=False)
attempt((2**64).to_bytes, 9, "little")
attempt((-(2**64)).to_bytes, 9, "big", signed=True)
attempt(True.to_bytes, 2, "big")
attempt((1).to_bytes, 1, "big", True)
total = 0
for i in range(60):
    total += sum((i * 1000003).to_bytes(5, "little"))
print(total)
