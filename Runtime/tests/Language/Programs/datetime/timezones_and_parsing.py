def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        # The message depends on which of the module's two implementations runs.
        print(type(error).__name__)


from datetime import date, datetime, time, timedelta, timezone, tzinfo
u = datetime(2024, 5, 17, 12, 30, 45, 678901, tzinfo=timezone.utc)
n = datetime(2024, 5, 17, 12, 30)
print(u, repr(u), n, repr(n), u.isoformat(), n.isoformat(" ", "minutes"), n.isoformat(timespec="microseconds"), u.date(), u.time(), u.timetz(), u.timestamp(), u.utctimetuple(), u.strftime("%Y-%m-%dT%H:%M:%S.%f%z %Z %j %U"), u.ctime(), n.weekday())
z = timezone(timedelta(hours=5, minutes=30), "IST")
print(u.astimezone(z), z, repr(z), z.utcoffset(None), z.tzname(None), timezone(-timedelta(hours=3)), timezone(timedelta(seconds=30)), timezone.utc, repr(timezone.utc), timezone.min, timezone.max, timezone(timedelta(0)) is timezone.utc, timezone(timedelta(0)) == timezone.utc, hash(z) == hash(timezone(timedelta(hours=5, minutes=30))))
attempt(timezone, 5)
attempt(timezone, timedelta(hours=25))
attempt(timezone, timedelta(1))
attempt(timezone, timedelta(0), 5)
for text in ("2024-05-17", "2024-05-17T12:30", "2024-05-17 12:30:45.123", "20240517T123045Z", "2024-05-17T12:30:45+05:30", "2024-W20-5T10", "2024-05-17T24:00:00", "2024-05-17T25:00", "nope", "2024-05-17T12:30+25:00"):
    print(text, end=" ")
    attempt(datetime.fromisoformat, text)
for text, spec in [("2024-05-17 08:09:10", "%Y-%m-%d %H:%M:%S"), ("17 May 24", "%d %b %y"), ("Friday May 17 2024 11PM", "%A %B %d %Y %I%p"), ("2024 138", "%Y %j"), ("12:30:45.5 +0530", "%H:%M:%S.%f %z"), ("UTC", "%Z"), ("2024 20 5", "%G %V %u"), ("x", "%Y"), ("2024-13", "%Y-%m"), ("2024 extra", "%Y"), ("31 02 2024", "%d %m %Y"), ("a", "%q"), ("a", "%"), ("2024 20", "%Y %W"), ("5 20 2024", "%w %U %Y")]:
    print(text, spec, end=" ")
    attempt(datetime.strptime, text, spec)
print(u - datetime(2024, 1, 1, tzinfo=timezone.utc), u == u.astimezone(z), u < u + timedelta(seconds=1), u == n, datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, z), datetime.min, datetime.max, u.replace(tzinfo=None), n.replace(hour=23, fold=1).fold, datetime.fromordinal(1))
attempt(lambda: u < n)
attempt(lambda: u - n)
attempt(lambda: n + 5)
attempt(lambda: datetime.max + timedelta(1))
attempt(datetime, 2024, 1)
attempt(datetime, 2024, 1, 1, 25)
attempt(datetime.combine, 5, time())
attempt(datetime.fromtimestamp, 1e20, timezone.utc)
attempt(n.astimezone, 5)


class Odd(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return "ODD"


o = datetime(2024, 1, 1, tzinfo=Odd())
print(o, o.tzname(), o.dst(), o.utcoffset(), f"{o:%Z%z}", (o - u).days, o.astimezone(timezone.utc))
attempt(tzinfo().utcoffset, None)


class Sub(datetime):
    pass


s = Sub(2024, 1, 1)
print(repr(s), type(s + timedelta(1)).__name__, type(s.replace(day=2)).__name__, Sub.fromisoformat("2024-01-01"), type(s.date()).__name__)
import copy
import pickle
for value in (u, n, z, date(2024, 1, 1), time(1, 2), timedelta(1)):
    print(pickle.loads(pickle.dumps(value)) == value, copy.deepcopy(value) == value)
