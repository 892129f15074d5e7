import warnings
def warns(s):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(s, "<s>", "exec")
        except SyntaxError as e: print("SyntaxError", e)
    for x in w: print(x.category.__name__, x.message, x.lineno)
    if not w: print("none")
for s in ["def f():\n try: pass\n finally: return 1", "for i in x:\n try: pass\n finally: break", "for i in x:\n try: pass\n finally: continue", "try: pass\nfinally:\n for i in x: break", "try: pass\nfinally:\n while 1: continue", "try: pass\nfinally:\n def f(): return 1", "def f():\n try: pass\n finally:\n  if 1:\n   with x: return", "def f():\n try: pass\n finally:\n  for i in x:\n   return i", "for i in x:\n try: pass\n finally:\n  for j in y: pass\n  else: break", "def f():\n try: pass\n finally:\n  lambda: (yield)", "def f():\n try: pass\n finally:\n  try: return 1\n  finally: pass", "def f():\n try: pass\n finally:\n  try: pass\n  finally: return 1", "def f():\n try: pass\n except* ValueError: pass\n finally: return 1", "def f():\n try: return 1\n except: return 2\n else: return 3", "while 1:\n try: pass\n finally:\n  class C:\n   x = 1\n  break", "def f():\n while 1:\n  try: pass\n  finally:\n   match x:\n    case 1: break\n    case 2: continue\n    case 3: return"]:
    print(repr(s)); warns(s)
warnings.simplefilter("error")
try: compile("def f():\n    try: pass\n    finally: return 1", "<s>", "exec")
except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
