class M(type):
    def __new__(m, n, b, d, **k): raise ValueError("no")
def deco(f): raise KeyError
def a():
    class A(metaclass=M,
            k=1):
        x = 1
        y = 2
def b():
    @deco
    def f(
        x): pass
def c():
    with open("/nope/x") as f, \
         open("y"): pass
def d():
    x = [
        1,
        undefined,
    ]
def e():
    for i in (
        undefined
    )(): pass
def f():
    return {
      "a": 1,
      **5
    }
def g():
    del a.b.c
def h():
    x: int = undefined
def i():
    a.b.c = 3
def j():
    a[1][2] += 3
def k():
    assert (1 ==
      2), "x"
def l(): f"{undefined!r:>{3}}"
def m(): [x for x in range(3) if x.foo]
def n(): a(1)(2)
def o():
    import nope.foo
def p(): x, y = 1, 2, 3
def q(): return (yield_ for yield_ in undefined)
def r(): 1 if undefined.x else 2
def s():
    try: raise ValueError
    except undefined: pass
def t(): raise undefined("x")
def u(): lambda_ = (lambda x: x.y)(1)
def v():
    while undefined: pass
def w():
    global zz
    del zz
def x(): not undefined + 1
def y(): 1 < undefined < 3
def z(): print("a", undefined,
               sep="")
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z):
    try: fn()
    except Exception as ex:
        import sys
        tb = ex.__traceback__.tb_next
        while tb:
            co = tb.tb_frame.f_code
            print(fn.__name__, co.co_name, list(co.co_positions())[tb.tb_lasti // 2], tb.tb_lineno)
            tb = tb.tb_next
