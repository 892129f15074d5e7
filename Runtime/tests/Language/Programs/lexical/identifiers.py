é = 1; ñandú = 2; 变量 = 3; _ = 4; __ = 5; Ω = 6
print(é, ñandú, 变量, _, __, Ω)
ﬁ = 'ligature'
print(fi, 'fi' in globals(), 'ﬁ' in globals())
class A:
    ª = 1
print(A.a, sorted(n for n in vars(A) if len(n) == 1))
match = case = type = 1
print(match, case, type, soft := 2)
_ = lambda match, case, type: (match, case, type)
print(_(1, 2, 3), _(type=1, case=2, match=3))
def attempt(source):
    try:
        compile(source, "s", "exec")
        print("fine", ascii(source))
    except SyntaxError as e:
        print(ascii(source), ascii(e.msg), e.lineno, e.offset)
for s in ["a$b", "a?", "€ = 1", "a\u200bb", "x = 1\u00a0+ 2", "“a”", "1a", "a·b = 1", "·a", "℘ = 1", "a\u0301 = 1", "\u0301a", "x = “", "!x", "a ! b", "`a`", "\x00", "a\x01", "ａ = 1", "None = 1", "x\u037e"]:
    try:
        attempt(s)
    except ValueError as e:
        print("ValueError", e)
