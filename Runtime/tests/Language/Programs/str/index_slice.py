def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "héllo😀"
print(s[0], s[-1], s[1], s[::-1], s[1:4], s[-3:], s[::2], s[10:], s[4:1:-1], s[:], len(s), s[True])
attempt(lambda: s[6])
attempt(lambda: s[-7])
attempt(lambda: s[1.0])
attempt(lambda: s["a"])
attempt(lambda: s[10**30])
attempt(lambda: s[::0])
attempt(lambda: s["a":])
attempt(lambda: s[1, 2])
attempt(lambda: s[None])
attempt(s.__getitem__, slice(None, 10**30, 10**29))


def assign():
    s[0] = "x"


def delete():
    del s[0]


attempt(assign)
attempt(delete)


class Index:
    def __index__(self):
        return 1


print(s[Index()], s[Index() : 3])
out = []
for i in range(60):
    out.append(s[i % 6])
print("".join(out))
