def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import atexit


def say(*args, **kwargs):
    print("exit", args, kwargs)


atexit.register(say, 1, k=2)
atexit.register(say, "removed")
print(atexit.register(say) is say)


@atexit.register
def decorated():
    print("decorated")


def gone():
    print("never")


atexit.register(gone)
print(atexit.unregister(gone), atexit.unregister(len))
attempt(atexit.register)
attempt(atexit.register, 5)
attempt(atexit.unregister)


print(atexit._ncallbacks())
print("end of the program")
