def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    '  x', 'x\n  y', 'if x:\n  y\n z', 'if x:\n  y\n   z',
    'if x:\n\ty\n        z', 'if x:\n        y\n\tz', 'if x:\n\ty\n  z', 'if x:\n  y\n\tz',
    'def f():\n    x\n  y', 'class C:\n  def f(self):\n    pass\n   def g(self): pass', 'if x:\n', 'if x:\n # c\n',
    'if x:\n # c\ny', 'for x in y:\nz', 'while x:\nz', 'with x:\nz',
    'try:\nz', 'try:\n z\nexcept:\nw', 'try:\n z\nfinally:\nw', 'try:\n z\nelse:\n w',
    'try:\n z\nexcept A:\n w\nelse:\nv', 'class C:\nz', 'def f():\nz', 'async def f():\nz',
    'match x:\n case 1:\n pass', 'match x:\n case 1:\npass', 'if x: y\n  z', 'if x: pass\n else: pass',
    '\tif x:\n\t\ty', 'if x:\n  (1,\n2)\n  y', "if x:\n  '''\na\n'''\n  y", 'if x:\n  y\\\nz',
    'if x:\n y\nelse:\nz', 'if x:\n y\nelif z:\nw', '@d\n  def f(): pass', '@d\ndef f():\nx',
    'if 1:\n  if 2:\n    x\n   y', 'if 1:\n  if 2:\n    x\n  else:\n    y\n else: z', 'x = 1\n y = 2', '(\n  x\n)',
    '  # c\nx', '\x0c  x', ' \tx', 'if x:\n \ty\n\tz',
    'if x:\n  y\n  \tz', 'def f(a,\nb):\n  x\n y', 'if x and\n y: z',
]: syn(s)
