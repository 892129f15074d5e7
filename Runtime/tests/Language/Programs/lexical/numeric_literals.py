print(0b101, 0o17, 0xfF, 0B1, 0O7, 0XA)
print(1_000, 0x_ff, 0b_1_0, 1_0.0_1, 1e1_0, 0_0, 00, 0_000)
print(1., .5, 1e3, 1E-3, 1.5e+2, 0e0, 1_2.3_4e5_6)
print(1j, .5J, 1e2j, 0_1.5j, 00j, 09.5, 09e1, 09j)
print(10**30, 0xffffffffffffffffffff)
def attempt(source):
    try:
        print(repr(source), "=", eval(source))
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in ["01", "0777", "1__0", "1_", "0x", "0b2", "0o8", "0b12", "0o78", "0xg", "1e", "1e+", "1.5e", "1_.0", "1._0", "1.0_", "1e_1", "0_7", "0b", "0b_", "0x_", "1abc", "1.5abc", "1jx", "5if 1 else 2", "12_3_", "1__2j", "00_1", "0_x1"]:
    attempt(s)
