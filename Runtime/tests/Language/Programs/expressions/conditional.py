def t(n, v=True):
    print(n, end=" ")
    return v
print(t("a") if t("c", True) else t("b"))
print(t("a") if t("c", False) else t("b", 5))
print(t("a") if t("c", 0) else t("b") if t("d", 0) else t("e", 9))
print((lambda x: "big" if x > 10 else "small" if x > 5 else "tiny")(7))
print([("odd" if i % 2 else "even") for i in range(4)])
f = (lambda: 1) if 0 else lambda: 2
print(f())
x = *(1, 2), 3 if 0 else 4
print(x)
x = y = 1 if 1 else 2, 3
print(x, y)
print(1 if "" else 2, 1 if [] else 2, 1 if () else 2, 1 if {0} else 2, 1 if 0.0 else 2, 1 if 0j else 2, 1 if -0.0 else 2, 1 if float("nan") else 2)
total = 0
for i in range(60):
    total += i if i % 2 else -i if i % 3 else 1000
print(total)
def err(s):
    try: eval(s); print("fine")
    except SyntaxError as e: print(e.msg, e.offset, e.end_offset)
err("1 if 2"); err("1 if 2 else"); err("1 if else 2"); err("if 1 else 2"); err("1 if pass else 2"); err("1 if 2 else pass"); err("1 if x = 2 else 3"); err("(1 if 2 for x in y)"); err("*a if 1 else b")
