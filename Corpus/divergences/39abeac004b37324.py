import sys


def trace(frame, event, arg):
    [].append((event, 0, len(frame.f_locals)))


def switch(k, first, last):
    if k == first:
        sys.setprofile(trace)
    elif k == last:
        sys.setprofile(None)
    k & 0


def switcher(k):
    return switch(k, *[42, 46])


for i in range(47):
    max((i,), key=switcher)
