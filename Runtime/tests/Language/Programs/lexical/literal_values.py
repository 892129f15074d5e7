print(0xFF, 0o17, 0b101, 0XaB, 0O7, 0B1, 1_000, 0x_ff, 0b_1_0, 1_0.0_1, 1e3, 1E-2, 1.5e+3, .5, 5., 1e0_1, 0_0, 00, 0e0, 1j, 1.5J, .5j, 1e2j, 00.5, 09.5, 0777.5, 09e1, 10 ** 20, 0xFFFFFFFFFFFFFFFFFF)
print(repr("a\
b"), repr("\a\b\f\n\r\t\v\\\'\""), repr("\0\1\12\123\08"), repr("\x41\x7f\xff"), repr("\u0041\u20ac"), repr("\U0001F600"), repr("\N{BULLET}\N{LATIN SMALL LETTER A}"), repr(b"\x41\xff\0\n\\"), repr(b"\101\377"), repr(r"\n\x41\'"), repr(rb"\n\xff"), repr(R"\\"), repr(Rb"\\" bR"\a"))
print(repr('''a
b'''), repr("""a"b""c"""), repr('a"b'), repr("a'b"), repr('a\'b"c'), repr('''\
x'''), repr("a" 'b' """c""" r'\d'), repr("" ''), repr("a" "\x62" r"\x63"), repr(u"u" "v"), repr(b"a" b'b' rb"\c"), len("é"), len("é".encode()), "\u00e9" == "é", "e\u0301" == "é", repr("\ud800"), repr("\x80\x9f\xa0\xad"), repr("\u2028\u200b\ufeff"), repr("\U0010ffff"), repr("🎉"), ascii("é🎉\x80"))
print(not(1), (1)if(1)else(2), 1 .real, 1..imag, 1.e1)
a = 1; b = \
    2; c = (3 +
    4); d = [1,  # comment
    2,

    3]; e = {
    "k":
        1,
}
print(a, b, c, d, e)
if a: print("one line"); print("two")
if a == 1 and \
   b == 2: print("joined")
def f(x,
      y=2,
      *z): return (x
                   + y)
print(f(
    1
), f(1,
     2,), f(*[1]
))
x = ("multi"
     "line"
     # comment between
     "string")
print(x); y = """triple \
joined
 'quotes" ''' ok"""; print(repr(y))
print(f"{a}"  "{a}" rf"\{a}" f'{b}', f"""{
a}""")
class A: x = 1; y = 2
print(A.x, A.y); 
for i in range(2): print(i, end=" "); print()
while a: a = 0; print("w")
try: pass
except: pass
else: print("else")
finally: print("fin")
with open_() if False else __import__("contextlib").nullcontext(5) as q: print(q)
lambda: (yield); ...; None; 5; "expr"; b"x"; f"{a}"
print(__debug__, ..., Ellipsis is ..., NotImplemented, __name__); ª = 1; print(ª, "ª" in globals(), "a" in globals()); ﬁ = 2; print(fi); 𝐱 = 3; print(x); _ = __ = 0; print(_, __); é = 1; print("\u00e9" in globals(), é); K = 5; print(K)
