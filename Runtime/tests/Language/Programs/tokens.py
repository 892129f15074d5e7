import _tokenize
src='''# c
x = 1 # hi

if x:
    y = f"a{x!r:>{w}}b{{c" # z
    
    # comment
  # odd
    z = (1,
       # inner

       2)
\\
  
def f(): pass
t"""a
{x}"""
€ü = 1; $
'''
for s in [src,'x','x\n','','#c','\n','x = (\n','"abc','if 1:\n  a\n b\n','x\\\ny\n', '1_0+0x_f', 'a\r\nb\r\n',"f'{x'", '  x\n','a\n  b','a;','\f x','0777','1__0','é','f"{a:\n}"','\ty\n        z', 'if 1:\n\tx\n        y','a ? b ! c `','\\ \n','x \\']:
    print('>>',repr(s))
    for extra in (False,True):
        try:
            for t in _tokenize.TokenizerIter(iter(s.replace('\n', '\n\0').split('\0')).__next__, extra_tokens=extra): print(t)
        except Exception as e: print(type(e).__name__, e.args)
