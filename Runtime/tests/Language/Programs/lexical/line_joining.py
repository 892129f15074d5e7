x = 1 + \
    2
print(x)
y = (1 +  # comment
     2
     # another

     + 3)
print(y)
z = [1,

     2, # c
     ]; print(z)
if x and \
   y: print("joined")
s = 'a\
b'; print(s)
print("a"
      "b"  # between
      'c')
def attempt(source):
    try:
        exec(source)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
    else: print("fine")
attempt("x = 1 \\ \n+ 2"); attempt("x = 1 \\"); attempt("x = 1 + \\\n"); attempt("\\\nx = 1"); attempt("x = \\\n\n1"); attempt("# comment \\\nx = 1"); attempt("x = (1 \\\n)"); attempt("x = 1;; y = 2"); attempt("; x"); attempt("x = 1; "); attempt("if 1: x; y; \n"); attempt("x \\ y"); attempt("if 1: if 2: x"); attempt("x = 1 y = 2")
print(eval(" 1"), eval("\t 2"), eval("1\n"), eval("\n\n3"))
exec("a = 1\r\nb = 2\rc = 3\n"); print(a, b, c)
exec("\f\nd = 4\n\f"); print(d)
