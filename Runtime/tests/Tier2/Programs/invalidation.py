# What a trace may take for granted ends in the middle of the running loop: for each row, from a function that the loop calls, from a dunder
# of an operand, and from a generator that it resumes. The columns: a name, whether the executor of the loop relies on it without checking, what
# it relies on if it does (a test looks whether it is invalid then), what is there before, what the loop evaluates, and what happens.
import builtins
import sys

# A test that looks at executors puts these two in the builtins: what it is told, and the only row that it wants.
mark = getattr(builtins, '__mark__', lambda name, when, what: None)
only = getattr(builtins, '__only__', None)

CLASSES = '''
class Base:
    k = 1
    def m(self): return self.v
    def w(self, a=1): return a
    @property
    def p(self): return 4
class C(Base):
    def __init__(self): self.v = 2
class Other:
    k = 30
    def __init__(self): self.v = 20
    def m(self): return 40
    def w(self, a=2): return a + 50
    p = 60
class S:
    __slots__ = ('v',)
    k = 3
    def __init__(self): self.v = 5
    def m(self): return self.v + 1
class Op:
    def __init__(self): self.v = 1
    def __add__(self, other): return 3
    def __bool__(self): return True
    def __len__(self): return 2
    def __getitem__(self, key): return 5
    def __call__(self, x): return x
    def __eq__(self, other): return True
    def __contains__(self, x): return False
class Sub(Base):
    def m(self): return super().m() + 1
    def __init__(self): self.v = 7
class Meta(type):
    z = 8
class WithMeta(metaclass=Meta):
    def __init__(self): self.v = 1
c, s, op, sub, wm = C(), S(), Op(), Sub(), WithMeta()
'''

ROWS = [
    ('class attribute', False, 'C', '', 'c.k', 'C.k = 10'),
    ('class attribute of the base', False, 'C', '', 'c.k', 'Base.k = 11'),
    ('class attribute of the class itself', False, 'C', '', 'C.k', 'C.k = 12'),
    ('unrelated class attribute', False, 'C', '', 'c.k', 'C.unrelated = 1'),
    ('class attribute deleted', False, 'C', 'C.k = 13', 'c.k', 'del C.k'),
    ('setattr on the class', False, 'C', '', 'c.k', 'setattr(C, "k", 14)'),
    ('type.__setattr__', False, 'C', '', 'c.k', 'type.__setattr__(C, "k", 15)'),
    ('method', False, 'C', '', 'c.m()', 'Base.m = lambda self: 16'),
    ('method shadowed in the class', False, 'C', '', 'c.m()', 'C.m = lambda self: 17'),
    ('method shadowed in the instance', False, None, '', 'c.m()', 'c.m = lambda: 18'),
    ('method of slots', False, 'S', '', 's.m()', 'S.m = lambda self: 19'),
    ('slot descriptor', False, 'S', '', 's.v', 'S.v = 21'),
    ('attribute becomes a property', False, 'C', '', 'c.v', 'C.v = property(lambda self: 22)'),
    ('property', False, 'C', '', 'c.p', 'Base.p = property(lambda self: 23)'),
    ('property becomes a value', False, 'C', '', 'c.p', 'C.p = 24'),
    ('__getattribute__', False, 'C', '', 'c.v', 'C.__getattribute__ = lambda self, name: 25'),
    ('__getattr__', False, 'C', 'del c.v', 'getattr(c, "v", 1)', 'C.__getattr__ = lambda self, name: 26'),
    ('__setattr__', False, 'C', '', '(c.__setattr__("v", i), c.v)[1]', 'C.__setattr__ = lambda self, name, value: None'),
    ('instance attribute', False, None, '', 'c.k', 'c.k = 27'),
    ('instance dictionary', False, None, '', 'c.v', 'c.__dict__["v"] = 28'),
    ('instance dictionary shadows the class', False, None, '', 'c.k', 'c.__dict__["k"] = 29'),
    ('instance dictionary replaced', False, None, '', 'c.v', 'c.__dict__ = {"v": 31}'),
    ('instance attribute deleted', False, None, 'C.v = 32', 'c.v', 'del c.v'),
    ('__class__', False, None, '', 'c.k', 'c.__class__ = Other'),
    ('__class__ and a method', False, None, '', 'c.m()', 'c.__class__ = Other'),
    ('__bases__', False, 'C', 'class Third:\n    k = 33\n    def m(self): return 34', 'c.k', 'C.__bases__ = (Third,)'),
    ('__bases__ and a method', False, 'C', 'class Third:\n    k = 33\n    def m(self): return 34', 'c.m()', 'C.__bases__ = (Third,)'),
    ('__mro__ of a subclass', False, 'Sub', '', 'sub.m()', 'Base.m = lambda self: 35'),
    ('method that super finds', False, 'Sub', '', 'sub.m()', 'del Sub.m'),
    ('attribute of the metaclass', False, 'Meta', '', 'WithMeta.z', 'Meta.z = 36'),
    ('attribute hides the metaclass', False, 'WithMeta', '', 'WithMeta.z', 'WithMeta.z = 37'),
    ('__add__', False, 'Op', '', 'op + 1', 'Op.__add__ = lambda self, other: 38'),
    ('__bool__', False, 'Op', '', '(1 if op else 39)', 'Op.__bool__ = lambda self: False'),
    ('__len__', False, 'Op', '', 'len(op)', 'Op.__len__ = lambda self: 41'),
    ('__getitem__', False, 'Op', '', 'op[1]', 'Op.__getitem__ = lambda self, key: 42'),
    ('__call__', False, 'Op', '', 'op(1)', 'Op.__call__ = lambda self, x: 43'),
    ('__eq__', False, 'Op', '', '(op == 1) + 0', 'Op.__eq__ = lambda self, other: False'),
    ('__contains__', False, 'Op', '', '(1 in op) + 0', 'Op.__contains__ = lambda self, x: True'),
    ('__init__', False, 'C', '', 'C().v', 'C.__init__ = lambda self: setattr(self, "v", 44)'),
    ('__new__', False, 'N', 'class N:\n    def __init__(self): self.v = 1', 'N().v', 'N.__new__ = lambda cls: sub'),
    ('global', True, '(globals(), "G")', 'G = 1', 'G', 'global G; G = 45'),
    ('global of another value type', True, '(globals(), "G")', 'G = 1', 'G', 'global G; G = 46.5'),
    ('global by the dictionary', True, '(globals(), "G")', 'G = 1', 'G', 'globals()["G"] = 47'),
    ('global by update', True, '(globals(), "G")', 'G = 1', 'G', 'globals().update(G=48)'),
    ('global by exec', True, '(globals(), "G")', 'G = 1', 'G', 'exec("G = 49", globals())'),
    ('global deleted and there again', True, '(globals(), "G")', 'G = 1', 'G', 'global G; del G; G = 51'),
    ('global function', True, '(globals(), "g")', 'def g(): return 1', 'g()', 'global g\n    def g(): return 52'),
    ('another global', False, '(globals(), "fresh")', 'G = 1', 'G', 'globals()["fresh"] = 1'),
    ('builtin', True, '(vars(builtins), "len")', '', 'len("ab")', 'builtins.len = lambda x: 53'),
    ('builtin that is new', False, '(vars(builtins), "fresh_builtin")', '', 'len("ab")', 'builtins.fresh_builtin = 1; del builtins.fresh_builtin'),
    ('builtin shadowed', True, '(globals(), "len")', '', 'len("ab")', 'globals()["len"] = lambda x: 54'),
    ('builtin uncovered', True, '(globals(), "len")', 'def len(x): return 55', 'len("ab")', 'del globals()["len"]'),
    ('isinstance shadowed', True, '(globals(), "isinstance")', '', 'isinstance(1, int) + 0', 'globals()["isinstance"] = lambda a, b: 56'),
    ('__code__', False, 'g', 'def g(x): return x', 'g(1)', 'g.__code__ = (lambda x: x + 57).__code__'),
    ('__code__ of a method', False, 'Base.m', '', 'c.m()', 'Base.m.__code__ = (lambda self: 58).__code__'),
    ('__code__ with another signature', False, 'g', 'def g(x): return x', 'g(1)', 'g.__code__ = (lambda x, y=59: y).__code__; g.__defaults__ = (61,)'),
    ('__defaults__', False, 'g', 'def g(x=1): return x', 'g()', 'g.__defaults__ = (62,)'),
    ('__defaults__ of a method', False, 'Base.w', '', 'c.w()', 'Base.w.__defaults__ = (63,)'),
    ('__kwdefaults__', False, 'g', 'def g(*, x=1): return x', 'g()', 'g.__kwdefaults__ = {"x": 64}'),
    ('__kwdefaults__ changed in place', False, None, 'def g(*, x=1): return x', 'g()', 'g.__kwdefaults__["x"] = 65'),
    ('closure cell', False, None, 'def make():\n    x = 1\n    def get(): return x\n    def put(v):\n        nonlocal x\n        x = v\n    return get, put\nget, put = make()', 'get()', 'put(66)'),
    ('cell contents', False, None, 'def make():\n    x = 1\n    def get(): return x\n    return get\nget = make()', 'get()', 'get.__closure__[0].cell_contents = 67'),
    ('module attribute', False, '(vars(mod), "a")', 'mod = type(sys)("mod"); mod.a = 1', 'mod.a', 'mod.a = 68'),
    ('module dictionary', False, '(vars(mod), "a")', 'mod = type(sys)("mod"); mod.a = 1', 'mod.a', 'mod.__dict__["a"] = 69'),
    ('module attribute deleted', False, '(vars(mod), "a")', 'mod = type(sys)("mod"); mod.a = 1', 'mod.a', 'del mod.a; mod.__getattr__ = lambda name: 71'),
    ('module attribute that is new', False, '(vars(mod), "b")', 'mod = type(sys)("mod"); mod.a = 1', 'mod.a', 'mod.b = 1'),
    ('function in a module', False, '(vars(mod), "f")', 'mod = type(sys)("mod"); mod.f = lambda: 1', 'mod.f()', 'mod.f = lambda: 72'),
    ('generator function', False, 'g', 'def g():\n    yield 1', 'next(g())', 'g.__code__ = (lambda: (yield 73)).__code__'),
    ('list emptied', False, None, 'items = [1]', 'items[0]', 'items[:] = [74]'),
    ('dictionary key', False, None, 'd = {"a": 1}', 'd["a"]', 'd["a"] = 75'),
    ('tracing', True, 'all', '', 'c.v', 'sys.settrace(lambda *a: None); sys.settrace(None)'),
    ('profiling', True, 'all', '', 'c.v', 'sys.setprofile(lambda *a: None); sys.setprofile(None)'),
    ('monitoring', True, 'all', '', 'c.v', 'sys.monitoring.use_tool_id(3, "t"); sys.monitoring.set_events(3, sys.monitoring.events.LINE); sys.monitoring.set_events(3, 0); sys.monitoring.free_tool_id(3)'),
    ('local events', True, 'site.__code__', '', 'c.v', 'sys.monitoring.use_tool_id(3, "t"); sys.monitoring.set_local_events(3, site.__code__, sys.monitoring.events.LINE); sys.monitoring.set_local_events(3, site.__code__, 0); sys.monitoring.free_tool_id(3)'),
    ('frame locals', True, 'site.__code__', '', 'k', 'frame_of_site().f_locals["k"] = 76'),
    ('frame locals of the sum', True, 'site.__code__', '', 'k', 'frame_of_site().f_locals["total"] = 0.5'),
    ('a local that is new', False, None, '', 'k', 'frame_of_site().f_locals["unknown"] = 77'),
]

SITE = '''
def frame_of_site():
    frame = sys._getframe()
    while frame.f_code is not site.__code__: frame = frame.f_back
    return frame
def event():
    mark(NAME, 'before', {on})
    {event}
    mark(NAME, 'after', None)
class Trigger:
    def __init__(self): self.at = None
    def __radd__(self, other):
        if other == self.at: event()
        return other
def resumed(at):
    i = 0
    while True:
        if i == at: event()
        yield 0
        i += 1
def call(i, at):
    if i == at: event()
    return 0
def site(n, at, how, trigger, generator):
    total, k = 0, 1
    for i in range(n):
        total += {use}
        if how == 0:
            total += call(i, at)
        elif how == 1:
            total += (i + trigger) - i
        else:
            total += next(generator)
        total += {use}
    return total
'''

WARM, N = 150, 1200


def run(name, on, setup, use, event, how):
    names = {'sys': sys, 'builtins': builtins, 'mark': mark, 'NAME': name}
    exec(CLASSES, names)
    exec(setup, names)
    exec(SITE.format(on=repr(on) if on in (None, 'all') else on, use=use, event=event), names)
    site, trigger = names['site'], names['Trigger']()
    site(WARM, -1, how, trigger, names['resumed'](-1))
    trigger.at = N - 300
    try:
        return site(N, N - 300, how, trigger, names['resumed'](N - 300))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


saved = dict(vars(builtins))
for name, relies, on, setup, use, event in ROWS:
    if only not in (None, name):
        continue
    results = []
    for how in range(3):
        results.append(run(name, on, setup, use, event, how))
        for changed in [key for key in vars(builtins) if vars(builtins)[key] is not saved.get(key)]:
            setattr(builtins, changed, saved[changed])
    print(f'{name:40}', *results)
