def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'import a as b.c', 'import a as (b)', 'import a as 1', 'import (a, b)',
    'import a.', 'import .a', 'import a, ', 'import ,a',
    'import a b', 'import', 'import *', 'import 1',
    'import a.1', 'import None', 'from a import (b as c, d,)', 'from a import b,',
    'from a import (b', 'from a import (,)', 'from a import ()', 'from a import (b c)',
    'from a import b as 1', 'from a import b as c.d', 'from a import b.c', 'from a import *, b',
    'from a import (*)', 'from a import b, *', 'from a import * as b', 'def f(): from a import *',
    'class C: from a import *', 'from .... import a', 'from . a import b', 'from a. import b',
    'from import a', 'from a', 'from a import', 'from',
    'from a b import c', 'from 1 import a', 'from . import', 'from __future__ import nope',
    'from __future__ import braces', 'x = 1\nfrom __future__ import annotations', "'doc'\nfrom __future__ import annotations", "'a'\n'b'\nfrom __future__ import annotations",
    'from __future__ import *', 'import sys\nfrom __future__ import division', 'def f():\n from __future__ import division', 'from a import b,\n c',
    'from.import a', 'from...a import b', 'from a import if', 'from a import b as None',
    'import a as __debug__',
]: syn(s)
