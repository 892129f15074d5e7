1; "string"; b"x"; ...; None; [1, 2]; (lambda: 0); f"{print('f-string evaluated')}"
[print("list")]; (print("paren")); {print("set")}; {1: print("dict")}
print("a") or print("b"); print("c") and print("never")
x = 5; x; x.real; x + 1; -x; x if x else x; x == 5; not x
class Loud:
    def __add__(self, o): print("add"); return self
    def __lt__(self, o): print("lt"); return self
    def __neg__(self): print("neg"); return self
    def __getitem__(self, k): print("get", k); return self
    def __getattr__(self, n): print("attr", n); return self
    def __call__(self, *a): print("call"); return self
    def __bool__(self): print("bool"); return True
    def __contains__(self, v): print("contains"); return False
    def __eq__(self, o): print("eq"); return True
    __hash__ = None
l = Loud()
l + 1; l < 1; -l; l[0]; l.at; l(); not l; 1 in l; l == 1; l and 0; l < l < l; l[1:2]; l is l; l if l else 0
def err(f):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, e)
def a(): undefined_name
def b(): (1).nope
def c(): 1 + "a"
def d(): [][0]
def e(): {}[1]
def f(): 1 / 0
def h(): -"x"
def i(): 1 < "a"
def j(): 1 in 5
def k(): [*5]
def m(): {**5}
def n(): f"{1:q}"
for fn in (a, b, c, d, e, f, h, i, j, k, m, n): err(fn)
for q in range(60): q; q + 1; [q]; q == 1
print(q)
