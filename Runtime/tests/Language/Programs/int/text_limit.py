# The limit on the digits of decimal conversions, and what it does not hold for.
import sys
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold, sys.get_int_max_str_digits())
attempt(lambda: len(str(10**4299)))
attempt(lambda: len(str(10**4300)))
attempt(lambda: len(repr(-(10**4300))))
attempt(lambda: f"{10**5000:d}")
attempt(lambda: "%d" % 10**5000)
attempt(lambda: len("%x" % 16**5000))
attempt(lambda: len(hex(10**5000)))
attempt(lambda: int("1" * 4300) % 1000)
attempt(lambda: int("1" * 4301))
attempt(lambda: int("_".join("1" * 4301)))
attempt(lambda: int("f" * 5000, 16) == 16**5000 - 1)
attempt(sys.set_int_max_str_digits, 100)
attempt(sys.set_int_max_str_digits, -1)
attempt(sys.set_int_max_str_digits, "5")
attempt(sys.set_int_max_str_digits, 640)
attempt(lambda: len(str(10**639)))
attempt(lambda: len(str(10**640)))
attempt(sys.set_int_max_str_digits, 0)
attempt(lambda: len(str(10**9000)))
