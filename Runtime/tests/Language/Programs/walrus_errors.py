# Where an assignment expression may not stand, and other names that clash.
GenericAlias = type(list[int])

for c in ("def f(a, b=5, a=4): pass", "lambda a,a: 1", "def f(a, /, a): pass", "[i:=0 for i in range(5)]","[[(i:=0) for j in range(5)] for i in range(5)]","[i+1 for i in (j:=range(3))]", "{i:=0 for i in range(5)}", "[i for i in range(5) if (j:=0) for k in range(5) if (k:=1)]", "{(k:=1):2 for k in range(3)}", "{1:(j:=2) for i in (j:=range(3))}", "[i for i in (i:=range(5))]","[[1 for i in range(5)] for j in (k:=range(5))]", "[i for j in range(5) if (j:=0)]", "{i: 1 for i in (lambda: (j:=range(5)))()}"):
    try: exec(c); print("ok", c)
    except SyntaxError as e: print(e.msg, e.offset, e.end_offset)


def mutate(text, d):
    try:
        exec(text)
        print("ok", d)
    except RuntimeError as e:
        print(e)


mutate("for i in d: del d[0]; d[0] = 0", {0: 0})
mutate("for i in d.items(): del d[0]; d[0] = 0", {0: 0})
mutate("for i in d.values(): del d[0]; d[0] = 0", {0: 0})
mutate("for i in d: d.popitem(); d[0] = 0", {0: 0})
mutate("for i in d: d[1] = 0", {0: 0})
mutate("for i in d: d[0] = 5", {0: 0})
stack = {}
for i in range(100):
    stack[i] = i
for i in range(99):
    assert stack.popitem() == (99 - i, 99 - i)
print(stack, list(stack))

class Parameter: 
    def __repr__(self): return "P"
first = Parameter(); first.__typing_subst__ = lambda value: value
late = Parameter()
alias = GenericAlias(dict, (first, late)); alias.__parameters__
late.__typing_subst__ = lambda value: value
try: alias[0]
except BaseException as e: print(repr(e))
class Evil:
    __typing_is_unpacked_typevartuple__ = True
    def __typing_prepare_subst__(*_): return None
    def __typing_subst__(*_): return 42
try: GenericAlias(type, (Evil(),))[0]
except BaseException as e: print(repr(e))
class Evil2(Evil):
    def __typing_prepare_subst__(*_): return (1,)
try: GenericAlias(type, (Evil2(),))[0]
except BaseException as e: print(repr(e))
