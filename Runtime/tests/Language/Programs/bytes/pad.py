def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(b"ab".center(5), b"ab".center(6, b"*"), b"ab".ljust(4, b"-"), b"ab".rjust(4), b"-5".zfill(4), b"+".zfill(3), b"".zfill(2), b"ab".center(1))
attempt(b"a".center, 3, "x")
attempt(b"a".center, 3, b"xy")
attempt(b"a".ljust, 3, bytearray(b"."))
attempt(b"a".ljust, 3, 46)
attempt(b"a".zfill, "3")
attempt(b"a".rjust, 3.0)
attempt(b"a\tb".expandtabs)
attempt(b"a\tb\n\tc".expandtabs, 4)
attempt(b"a\tb".expandtabs, tabsize=0)
attempt(bytearray(b"7").zfill, 3)
attempt(bytearray(b"7").center, 4, b"*")
