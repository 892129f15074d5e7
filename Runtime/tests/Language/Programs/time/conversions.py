def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import time

g = time.gmtime(0)
print(g, g[0], g.tm_year, g.tm_wday, tuple(g), len(g), time.gmtime(86400 * 365.5)[:6], time.gmtime(-1)[:6])
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %y %%", g), time.strftime("%I %U %w", g), time.asctime(g))
attempt(time.gmtime, 1e30)
attempt(time.strftime, 5)
attempt(time.asctime, (2000, 13, 1, 0, 0, 0, 0, 1, 0))
attempt(time.struct_time, (1, 2))
attempt(time.sleep, -1)
s = time.struct_time(range(9))
print(s, s.tm_isdst, s == tuple(range(9)), s[2:4])
print(time.monotonic() <= time.monotonic(), time.perf_counter_ns() <= time.perf_counter_ns(), isinstance(time.time(), float), isinstance(time.time_ns(), int), time.sleep(0))
