x, y, s = 5, 2.5, "str"
print(f"{x}", f"{x!r}{s!r}{s!s}{'é'!a}", f"{x=}", f"{x = }", f"{s=!s}", f"{x=:>4}", f"{x + 1=}", f"{ x }", f"{{}}", f"{{{x}}}", f"{x}{{", f"}}{x}")
print(f"{x:5}|{x:<5}|{x:^5}|{x:>05}|{y:.3f}|{y:8.2e}|{s:>6}|{s:*^9}|{x:b}|{x:#x}|{1000000:,}|{1000000:_}|{0.256:.1%}|{x:+d}|{-x: d}")
w, p = 10, 3
print(f"{3.14159:{w}.{p}f}|{s:{'>'}{w}}|{x:{w}}|{x:{'0'}{w}}|{x!r:>{w}}|{f'{x}':>{w}}")
print(f'{"nested " + f"{x}"}', f"{'a' 'b'}", f"{'\n'}", f"{"same quotes"}", f"{f"{f"{x}"}"}", f"{ {'a': 1}['a'] }", f"{[i for i in range(3)]}", f"{(lambda v: v * 2)(x)}", f"{x if x else y}", f"{x,}", f"{x, y}", f"{*[1, 2],}", f"{(x := 6)}", f"{x:=5}", f"{x!=5}", f"{x==6}", f"{x>=6}", f"{None}")
print(f"""multi
{
    x  # comment
    + 1
} end {
x}""", rf"\n{x}\d", fr"{s}\t", f"a" "b{x}" f"{x}c", "{x}" f"{x}", F"{x}", f"\N{DIGIT ONE}{x}", f"\x41{x}", f"{'\x41'}")
class C:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
c = C(); print(f"{c}", f"{c:abc}", f"{c!r:>6}", f"{c!s:>6}", f"{c:{x}}", f"{c:{x}{x}}", f"{c:a{x}b}", f"{c:%H:%M}", f"{c:{{}}}" if 0 else "", f"{c=}", f"{c=:z}", f"{c:\n}", f"{c:'}")
def e(n): print(n, end=" "); return n
print(f"{e(1)}{e(2):{e(3)}}{e(4)!r}")
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: f"{x:z}"); err(lambda: f"{s:d}"); err(lambda: f"{None:5}"); err(lambda: f"{[]:5}"); err(lambda: f"{undefined}"); err(lambda: f"{1 / 0}"); err(lambda: f"{y:d}"); err(lambda: f"{x:.2}"); err(lambda: f"{x:{s}}"); err(lambda: f"{s:{s}}"); err(lambda: f"{x:{-5}}"); err(lambda: f"{s:=5}"); err(lambda: f"{s:,}"); err(lambda: f"{1j:>10}"); err(lambda: f"{x:c}{256:c}"); err(lambda: f"{-1:c}"); err(lambda: f"{(1).__format__}"[:9])
t = 0
for i in range(60): t += len(f"{i}-{i:>4}-{i!r}-{i * i=}-{'x' * (i % 3)}")
print(t)
d = {"k": {"n": 1}}; print(f"{d['k']['n']}", f"{d["k"]}", f"{d!r:.5}", f"{d['k'] | {'z': 2}}", f"{'a' if d else 'b'}", f"{not x}", f"{x and y}", f"{-x}", f"{~x}", f"{x**2}", f"{x.real}", f"{x:{y:.0f}}")
