def attempt(source):
    try:
        print(repr(source), eval(source))
    except SyntaxError as e:
        print(repr(source), e.msg, e.offset)
for s in ["1<>2", "1 =< 2", "1 => 2", "a++", "++1", "--1", "-+~1", "1 === 2", "1 !== 2", "a := 1", "(a := 1)", "1 ? 2", "1 // 2", "1 //= 2", "2 ** -1", "2 ** - 1", "not not 1", "1 ! 2", "1 !2", "1 not 2", "1 is not not 2", "1 <", "* 1", "** 1", "...", "....", ". . .", "1..real", "1.real", "1 .real", "1->2", "@1", "1 @", "~", "1 && 2", "1 || 2", "!1", "a -> b"]:
    attempt(s)
