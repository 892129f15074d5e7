# A module begins before its first line, in line 0, and so do expressions that are compiled.
import sys
def p(fr, ev, arg): log.append((ev, fr.f_lineno))
for src, mode in ('x = 1\n', 'exec'), ('\n\nx = 1', 'exec'), ('1', 'eval'), ('', 'exec'), ('# a', 'exec'), ('lambda: 1', 'eval'), ('1', 'single'), ('"doc"', 'exec'):
    c = compile(src, 'm', mode)
    log = []
    sys.setprofile(p); exec(c); sys.setprofile(None)
    print(repr(src), c.co_firstlineno, list(c.co_lines())[:2], [q for q in c.co_positions()][:3], [e for e in log if e[0][0] != 'c' or e[0] == 'call'])
