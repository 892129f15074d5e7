# Arguments of another kind than the usual one: what is taken, and what is refused in which words.
def t(f,*a):
    try: return f(*a)
    except Exception as e: return f"{type(e).__name__}: {e}"
print(t(float,b" 1.5 "), t(float,bytearray(b"x")), t(float,memoryview(b"12")), t(float,b"\xff"), t(float, b"1_0"))
m=memoryview(bytearray(b"abcdef"))
def s(k):
    m[k]=1
for k in ((slice(0,1),slice(1,2)),(0,slice(1)),(0,),(0,0),("a",),(),0.0):
    print(t(lambda: m[k]), t(s,k))
print(str(memoryview(b"abc"),"utf-8"), t(str, 5, "utf-8"), t(str, "x", "utf-8"), t(str, b"x", 5), str(bytearray(b"q"), "ascii"))
class A: pass
a=A(); a.x=1; del a.__dict__; print(t(lambda:a.x), a.__dict__); a.y=2; print(a.__dict__)
class C:
    try: r=[__classdict__ for x in [1]]
    except NameError as e: print(e)
    try: r=[__class__ for x in [1]]
    except NameError as e: print(e)
for v in ("0", "{}", "[]", "''", "object()", "frozenset()"):
    try: exec(f"__conditional_annotations__ = {v}\nx: int", {})
    except Exception as e: print(repr(e))


# A variable of a comprehension beside a free variable of the same name.
def outer():
    def inner():
        [a for b in [1] for _ in []]
        return b, list(locals())

    b = 5
    return inner()


print(outer())


def empty():
    def inner():
        [a for b in [1] for _ in []]
        return b

    return inner()


print(t(empty))


# A name in parentheses is no declaration.
def undeclared():
    (no_such_name): int
    print(no_such_name)


print(t(undeclared))


# The comparison of a group's key takes the item itself.
from itertools import groupby


class Key:
    def __init__(self, value):
        pass

    def __eq__(self, other):
        global count
        count += 1
        if count == 1:
            next(group, None)
        return True


count = 0
group = next(groupby(range(10), Key))[1]
print([next(group, "none") for _ in range(2)])
needle = "ab" * 3000
for n in (2999, 3000, 3001):
    print(("ab" * n + "b" + "ab" * n).find(needle), ("b" + "ab" * n).count("ab" * 100), ("ab" * n).find("ba" * 1500))
text = "a" * 5000
print((text + "b" * 5000 + text).find("a" * 2500 + "b" * 2500 + "c"), (text + "b" * 5000 + text).find("a" * 2500 + "b" * 2500), (text + text).find("a" * 9999))
print(b"abcabc".find(bytearray(b"ca")), b"abc".startswith(memoryview(b"ab")), t(b"abc".find, "a"), b"abc".count(98))
