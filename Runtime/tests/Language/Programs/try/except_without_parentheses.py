def syn(s):
    try: compile(s, "s", "exec"); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
P = "try: pass\n"
for s in ["except A, B: pass", "except A, B,: pass", "except A,: pass", "except A, B as e: pass", "except A as e, B: pass", "except (A, B) as e: pass", "except A, B, C as e: pass", "except *A: pass", "except* A, B: pass", "except* A, B as e: pass", "except*: pass", "except* A: pass\nexcept B: pass", "except A: pass\nexcept* B: pass", "except: pass\nexcept A: pass", "except A.b, c[0]: pass", "except A, *B: pass", "except A B: pass", "except (A, B): pass\nexcept C, D: pass", "except A as b.c: pass", "except A as (b): pass", "except A as b[0]: pass", "except A as 'b': pass", "except A as: pass", "except , A: pass", "except A if B else C: pass", "except lambda: A: pass", "except A := B: pass", "except (A := B): pass", "except yield: pass", "except A\n pass", "except A:", "except A:\npass", "finally: pass\nexcept A: pass", "else: pass", "except A: pass\nelse: pass\nfinally: pass", "finally: pass\nelse: pass", "finally:", "except A, B\n  pass", "except* A as e: pass\nelse: pass"]:
    syn(P + s)
for s in ["try:", "try:\npass", "try\n pass", "try: pass", "try: pass\nx = 1", "for x in y:\n try: pass\n except* A: break", "for x in y:\n try: pass\n except* A: continue", "def f():\n try: pass\n except* A: return", "def f():\n try: pass\n except* A:\n  for i in x: break", "def f():\n try: pass\n except* A:\n  def g(): return 1"]: syn(s)
ns = {}
exec("def f(e):\n    try: raise e\n    except ValueError, TypeError: return 'VT'\n    except KeyError,: return 'K'\n    except OSError, IndexError, AttributeError: return 'OIA'\n", ns)
for e in (ValueError(), TypeError(), KeyError(), OSError(), IndexError(), AttributeError(), NameError()):
    try: print(ns["f"](e))
    except Exception as x: print("out", type(x).__name__)
