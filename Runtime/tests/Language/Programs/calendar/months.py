def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import calendar
c = calendar.TextCalendar()
print(c.formatmonth(2024, 2), c.formatmonth(2023, 10, w=3, l=2), calendar.month(2024, 12), c.formatweekheader(2), calendar.TextCalendar(6).formatmonth(2024, 3), sep="\n")
print(calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025), calendar.weekday(2024, 5, 17), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.firstweekday(), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[2], calendar.month_name[1:3], calendar.FRIDAY, repr(calendar.Month(3)), calendar.Day.MONDAY)
for name, args in [("monthrange", (2024, 13)), ("monthrange", (2024, 0)), ("weekday", (2024, 2, 30)), ("setfirstweekday", (7,)), ("month", (2024, 13)), ("timegm", (5,))]:
    attempt(getattr(calendar, name), *args)
cal = calendar.Calendar(calendar.SUNDAY)
print(list(cal.iterweekdays()), list(cal.itermonthdays(2024, 9))[:9], list(cal.itermonthdays2(2024, 9))[:3], [d.isoformat() for d in list(cal.itermonthdates(2024, 2))[:5]], list(cal.itermonthdays3(2024, 2))[:3], list(cal.itermonthdays4(2024, 2))[:2], len(cal.monthdatescalendar(2024, 6)), cal.yeardayscalendar(2024, 6)[0][0][0])
print(calendar.TextCalendar().formatyear(2024, m=4)[:400])
h = calendar.HTMLCalendar()
print(h.formatmonth(2024, 2), h.formatday(5, 2), h.formatweekday(0))
print(calendar.calendar(2025, w=2, l=1, c=2, m=6)[-300:])
