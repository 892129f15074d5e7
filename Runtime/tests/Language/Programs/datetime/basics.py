def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        # The message depends on which of the module's two implementations runs.
        print(type(error).__name__)


from datetime import date, datetime, time, timedelta, timezone, MINYEAR, MAXYEAR
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), date.fromordinal(738945), d.replace(year=2025, day=1), d.isoformat(), d.ctime(), d.strftime("%d/%m/%y"), f"{d:%A}", d.timetuple(), date.min, date.max, date.resolution, hash(d) == hash(date(2024, 2, 29)))
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2023, 1, 1), d < date(2025, 1, 1), d == datetime(2024, 2, 29), date.fromisoformat("2024-02-29"), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date.fromisocalendar(2024, 9, 4))
for args in ((2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2024, 13, 1), (2024, 1), ("x", 1, 1), (2024, 1.0, 1)):
    attempt(date, *args)
for text in ("2024-13-01", "x", "2024-2-1", 5, "2024-W54-1"):
    attempt(date.fromisoformat, text)
attempt(lambda: d + 5)
attempt(lambda: d + d)
attempt(lambda: d < 5)
attempt(lambda: d < datetime(2024, 1, 1))
attempt(lambda: date.max + timedelta(1))
attempt(setattr, d, "year", 5)
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6, weeks=1)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // 2, t % timedelta(hours=5), divmod(t, timedelta(hours=5)), t / timedelta(hours=1), t // timedelta(hours=1), timedelta(0.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(-1), timedelta(hours=-1), bool(timedelta()), timedelta.max, timedelta.min, timedelta.resolution)
attempt(timedelta, "x")
attempt(timedelta, 10**10)
attempt(lambda: t + 1)
attempt(lambda: t / 0)
attempt(lambda: t // timedelta())
attempt(lambda: t * "x")
attempt(lambda: t < 1)
print(t == 1, t * 1.5, 0.1 * timedelta(seconds=1), timedelta(seconds=1) / 3, sum([timedelta(1), timedelta(2)], timedelta()))
m = time(12, 30, 45, 123456, tzinfo=timezone.utc, fold=1)
print(m, repr(m), m.isoformat("milliseconds"), m.replace(hour=1), m.utcoffset(), m.tzname(), time(1) < time(2), time.fromisoformat("04:23:01.000384+01:00"), time.fromisoformat("T0423"), time.min, time.max, bool(time(0)), f"{m:%H:%M:%S.%f %Z%z}")
attempt(time, 25)
attempt(time, 1, tzinfo=5)
attempt(time, 1, fold=2)
attempt(lambda: time(1) < time(1, tzinfo=timezone.utc))
print(time(1) == time(1, tzinfo=timezone.utc), MINYEAR, MAXYEAR)
