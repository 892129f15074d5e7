def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import time
t = time.gmtime(0)
print(t, t.tm_year, t[0], t.tm_zone, t.tm_gmtoff, len(t), t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, tuple(t), t == tuple(t), t[:3], time.struct_time.__match_args__)
print(time.gmtime(1700000000), time.gmtime(-1), time.asctime(time.gmtime(0)), time.asctime((2024, 2, 29, 12, 30, 45, 3, 60, 0)))
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s, s.tm_zone, s.tm_yday, time.struct_time(range(11)).tm_gmtoff, s._replace(tm_year=1) if hasattr(s, "_replace") else "no _replace", hash(s) == hash(tuple(s)))
attempt(time.struct_time, (1, 2))
attempt(time.struct_time, range(12))
attempt(time.struct_time, 5)
attempt(setattr, s, "tm_year", 5)
for spec in ("%Y-%m-%d %H:%M:%S", "%y %b %B %a %A %j %U %W %w %p %I %c", "%x %X %%", "%D %F %T %R %e", "%G-%V %u %C %h %n%t|", "", "no"):
    print(repr(time.strftime(spec, s)))
attempt(time.strftime)
attempt(time.strftime, 5)
attempt(time.strftime, "%Y", (1, 2))
attempt(time.strftime, "%Y", 5)
attempt(time.strftime, "%m", (2024, 13, 1, 0, 0, 0, 0, 1, 0))
attempt(time.strftime, "%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0))
attempt(time.asctime, (1, 2, 3))
attempt(time.gmtime, float("nan"))
attempt(time.gmtime, 1e30)
attempt(time.sleep, -1)
attempt(time.sleep)
print(time.sleep(0), type(time.time()).__name__, type(time.time_ns()).__name__, type(time.monotonic()).__name__, time.perf_counter() <= time.perf_counter(), time.process_time() >= 0, time.monotonic_ns() <= time.monotonic_ns())
import calendar
print(calendar.timegm(time.gmtime(1234567890)), calendar.timegm((1970, 1, 2, 0, 0, 0)))
