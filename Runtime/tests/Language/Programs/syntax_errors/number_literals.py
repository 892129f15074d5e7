def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    '0777', '00', '0_0', '0_7',
    '1_', '1__0', '_1', '1_.5',
    '1._5', '1.5_', '1e_5', '1e5_',
    '0x', '0x_', '0x_f', '0xg',
    '0b2', '0b', '0b12', '0o8',
    '0o', '0o78', '1.e5', '1e',
    '1e+', '1j', '1ej', '0j',
    '0777j', '0777.5', '1if 1else 2', '1or 2',
    '1and 2', '1in x', '0xfor x', '1.real',
    '1..real', '1 .real', '1a', '1_000a',
    '0x1g', '1.5a', '1jj', '09',
    '09.5', '0b1_0', '0O_7', '0_',
    '1e1_0', '1_0j', '0b1.5', '0x1.5',
    '0o7e1', '1__', '0__1', '1._',
    '0xfe1', '1e1e1', '1.5.5', '00_1',
    '0_0.5',
]: syn(s)
