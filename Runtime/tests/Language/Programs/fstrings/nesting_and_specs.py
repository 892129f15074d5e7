a, b, w, p = "A", 3.14159, 10, 3
d = {"k": "v", "n": {"m": 1}}
print(f"{a}{b}", f"{b:.2f}", f"{b:{w}.{p}f}|", f"{a!r:>{w}}|", f"{d['k']}{d["n"]["m"]}", f"{f"{f"{a}"}"}", f"{a + f'{b:.1f}'}", f"{'nested ' + f"{a!r}"}")
print(f"{a=}", f"{b = :.3f}", f"{a  =  !s}", f"{d['k']=}", f"{1 + 1=}", f"{a=!r:^9}|", f"{ a = }", f"{(lambda x: x * 2)(4)=}")
print(f"{{}}", f"{{{a}}}", f"{{a}}", f"}}{{", f"{a}}}", f"{{{{{a}}}}}", f"{ {1: 2}[1] }", f"{ {'x'} }", f"{ [i for i in range(3)] }", f"{ (i := 5) }{i}")
print(f"{a:{'>'}{w}}|", f"{a:{'*^'}{w}}|", f"{5:{'0'}{4}d}", f"{255:#{'x'}}", f"{b:{'.' + str(p)}}", f"{a:{''}}", f"{a:{a and '5'}}|")
print(f"""{
    a
    + "z"  # comment
}""", f'{a
}')
print(rf"\{a}\n", f"\x41{a}\u00e9\N{BULLET}{{", fR"\d{a}{{2}}", f"{'\n'}{'\\'}|", f"{"\t"}|")
print(f"{a!s}{a!r}{a!a}", f"{'é'!a}", f"{'x':s}", f"{None}", f"{True:d}", f"{1_000:,}", f"{...}", f"{3:>{2 + 3}}|", f"{a if 1 else b}", f"{not a}", f"{a and b or w}", f"{-b:.1f}", f"{2 ** 3}", f"{a < 'B'}", f"{a == 'A' != 'C'}")
print("x" f"{a}" "y", f"{a}" f"{b:.0f}", "{a}" f"{a}", f"" == "", f"{a}" "{b}" r"\n", ("l1 "
      f"{a} "
      "l3"))
class F:
    def __format__(self, s): return f"[{s}]"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
o = F()
print(f"{o}", f"{o:spec}", f"{o!r}", f"{o!s:>5}", f"{o!r:<6}|", f"{o:{o}}", f"{o:{a}:{b:.1f}}", f"{o:%H:%M}", f"{o: }", f"{o:!r}", f"{o:=^}", f"{o:}", f"{o=}", f"{o=:x}")
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: f"{undefined_name}"); err(lambda: f"{a:d}"); err(lambda: f"{1 / 0}"); err(lambda: f"{b:{'x'}}"); err(lambda: f"{a:{w}{w}{a}}"); err(lambda: f"{object():x}"); err(lambda: f"{a:>{-5}}"); err(lambda: f"{5:{None}}")
def log(x): L.append(x); return x
L = []; f"{log(1)}{log(2):{log('>3')}}{log(3)!r:{log('>')}{log(4)}}"; print(L)
def gen(): yield f"{(yield 1)}"
g = gen(); next(g); print(g.send("sent"))
async def co(): return f"{await aw()}"
async def aw(): return "awaited"
try: co().send(None)
except StopIteration as e: print(e.value)
t = 0
for i in range(300): t += len(f"{i}{i:>{i % 7}}{i!r:x<4}{i / 3:.{i % 4}f}{a}{f'{i}' if i % 2 else ''}")
print(t)
print(f"{(lambda x: 1)(0)}", f"{'a' 'b'}", f"{a, b}", f"{a,}", f"{*[1, 2],}", f"{[*'ab']}", f"{a[0]}{a[::-1]}{d.get('k', 'z')!r}", f"{'}'}", f"{'{'}", f"{"'"}", f'{'"'}', f"{'#'}", f"{'!r'}", f"{':='}", f"{a!=b}", f"{(a:=5)}", f"{a:=5}")
