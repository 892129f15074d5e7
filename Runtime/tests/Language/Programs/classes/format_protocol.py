class F:
    def __format__(self, spec): return f"<{spec}>"
f = F()
w = 7
print(f"{f}", f"{f:abc}", f"{f:{w}}", f"{f:{w}.{w}}", "{:x}".format(f), "{0:{1}}".format(f, "dyn"), format(f), format(f, "q"), f"{f:{'{}'}}", f"{f:%Y-%m}", f"{f:!r}", f"{f::}", f"{f:{f:in}}")
def err(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class P: pass
err(lambda: f"{P():x}"); err(lambda: format(P(), "")[:20]); err(lambda: format(None, "x")); err(lambda: format([], "5")); err(lambda: f"{[1]:>5}"); err(lambda: format(f, 5)); err(lambda: format(5, "z")); err(lambda: format("a", "d")); err(lambda: format(5, "s")); err(lambda: format(1.5, "d")); err(lambda: format(5, ",s")); err(lambda: format("a", ",")); err(lambda: format("a", "=5")); err(lambda: format(5, ".3d")); err(lambda: format("a", "+")); err(lambda: format(1j, "=10")); err(lambda: format(5, "c")); err(lambda: format(-5, "c")); err(lambda: format(5, "#c")); err(lambda: format(5, "+c")); err(lambda: format(True, "d") + format(True, "") + format(True, "s") if False else format(True, "5"))
for v, s in [(1234567, ","), (1234567, "_"), (255, "_x"), (255, "#_b"), (255, "#X"), (255, "08b"), (-255, "010x"), (255, "+d"), (255, " d"), (255, "<8"), (255, "^8"), (255, "*^9"), (-5, "=+8"), (-5, "08"), (5, "n"), (5, "%"), (5, "e"), (5, ".2f"), (5, "g"), (3.14159, ".2f"), (3.14159, "10.3f"), (3.14159, "-<10.1f"), (1e10, ","), (1234.5, ",.2f"), (0.00001, "g"), (1e100, "g"), (0.1, ""), (0.1, ".17"), (1.0, ".0f"), (2.5, ".0f"), (-0.0, "z.1f"), (-0.0, ".1f"), (float("nan"), "08"), (float("inf"), "+F"), (0.5, "%"), (0.12345, ".1%"), (123.0, "#.0f"), (1.0, "#g"), (1e16, ""), (1e15, ""), (123456789.0, "_"), ("abc", "5"), ("abc", ">5"), ("abc", "^6"), ("abc", ".2"), ("abc", "*<6.2"), ("abc", "s"), (1 + 2j, ""), (1 + 2j, ".2f"), (1 + 2j, ">12"), (True, "d"), (1.5, "_.3f"), (1234.5678, ",.3_f")]:
    try: print(repr(format(v, s)), end=" ")
    except Exception as e: print("|", v, s, type(e).__name__, e, end=" | ")
print()
class S(str):
    def __format__(self, spec): return "S" + spec
class I(int):
    def __str__(self): return "I-str"
    def __repr__(self): return "I-repr"
print(f"{S('x'):y}", f"{I(5)}", f"{I(5):}", f"{I(5):d}", f"{I(5)!s}", f"{I(5)!r:>8}", "%s %d %r" % (I(5), I(5), I(5)), "{}".format(I(5)), str(I(5)), format(I(5)))
err(lambda: "{} {1}".format(1, 2)); err(lambda: "{0} {}".format(1, 2)); err(lambda: "{".format()); err(lambda: "}".format()); err(lambda: "{0.x}".format(1)); err(lambda: "{0[a]}".format([1])); err(lambda: "{a}".format()); err(lambda: "{}".format()); err(lambda: "{!x}".format(1)); err(lambda: "{!}".format(1)); err(lambda: "{0[1]}{0[k]}".format({1: 2, "k": 3})); err(lambda: "{0[k]} {0[0]}".format({"k": 1, 0: 2})); err(lambda: "{:{}}".format("a", 5)); err(lambda: "{:{:{}}}".format(1, 2, 3)); err(lambda: "{a.b[c]}".format(a=type("A", (), {"b": {"c": 1}}))); err(lambda: "{{}}{{{0}}}".format(1)); err(lambda: "{0!r:>5}{1!a}".format("a", "é"))
n = 0
for i in range(300): n += len(f"{i:05d}{i!r:>6}{i:x}{i / 3:.2f}{F():z}")
print(n)
