#!/usr/bin/env python3
"""@TITLE@

Run this file with the interpreter to test. It starts that interpreter twice, with the settings REFERENCE and SUSPECT
(options where they begin with a dash, else environment variables), and compares what PROGRAM shows each time.

Exit status: 1 the bug is there, 0 it is not, 2 this interpreter cannot tell (it has no JIT, or compiled nothing).
"""
import json
import os
import signal
import subprocess
import sys
import time

REFERENCE = @REFERENCE@
SUSPECT = @SUSPECT@
SITES = @SITES@
TIMEOUT_SECONDS = 120  # of the reference
MADE = set()

PROGRAM = @PROGRAM@


def child():
    """Runs PROGRAM and prints what it showed. __probe__ and __phase__ are C callables, as far as a JIT can tell."""
    import builtins
    import contextlib
    import functools
    import io
    import marshal
    import re
    import traceback
    code = compile(PROGRAM, 'program.py', 'exec')
    probes, compiled = [], []
    without_addresses = functools.partial(re.compile(r'\bat 0x[0-9a-f]{6,16}\b').sub, 'at 0x?')

    def hook(event, args):
        if event == 'reproducer.probe':
            try:
                probes.append(marshal.dumps(args, 2).hex())
            except ValueError:
                probes.append('~' + ' '.join(type(a).__name__ for a in args))
        elif event == 'reproducer.phase':
            compiled.extend(n for n in traced(code) if n not in compiled)
            lower_counters(code)
        elif event == 'reproducer.traced':
            MADE.update(op.pycode for op in args[0].operations if op.name == 'debug_merge_point' and op.jitdriver_name == 'pypyjit')

    sys.addaudithook(hook)
    builtins.__probe__ = audited('reproducer.probe')
    builtins.__phase__ = audited('reproducer.phase')
    watch()
    lower_counters(code)
    namespace = {'__name__': '__main__', '__builtins__': builtins}
    output, raised, error, whole = io.StringIO(), None, None, dict(builtins.__dict__)
    with contextlib.redirect_stdout(output):
        try:
            exec(code, namespace)
        except BaseException as problem:
            raised = problem
        sys.setprofile(None)  # what the program left on would go on watching
        sys.settrace(None)
        for name, value in whole.items():  # the program may have changed what the rest of this function needs
            if builtins.__dict__.get(name) is not value:
                builtins.__dict__[name] = value
    if raised is not None:
        lines = [(f.name, f.lineno) for f in traceback.extract_tb(raised.__traceback__) if f.filename == 'program.py']
        error = [type(raised).__qualname__, without_addresses(repr(raised.args)), lines]
    compiled.extend(n for n in traced(code) if n not in compiled)
    values = {n: without_addresses(described(v)) for n, v in namespace.items() if not n.startswith('__')}
    print(json.dumps({'probes': probes, 'output': without_addresses(output.getvalue()), 'exception': error, 'globals': values,
                      'compiled': compiled}))


def described(value, depth=4):
    """The value's class, what is in it, and its attributes. Runs no code of the program's."""
    kind = type(value)
    name, parts = type.__getattribute__(kind, '__qualname__'), []
    if depth == 0 or issubclass(kind, (type, type(described), type(sys))):
        return name
    for base in int, float, complex, str, bytes:
        if issubclass(kind, base):
            parts.append(base.__repr__(value))
    for base in list, tuple, set, frozenset:
        if issubclass(kind, base):
            items = [described(item, depth - 1) for item in base.__iter__(value)]
            parts += items if base in (list, tuple) else sorted(items)
    if issubclass(kind, dict):
        parts += [described(k, depth - 1) + ': ' + described(v, depth - 1) for k, v in dict.items(value)]
    try:
        parts.append(described(object.__getattribute__(value, '__dict__'), depth - 1))
    except AttributeError:
        pass
    return '%s(%s)' % (name, ', '.join(parts))


def audited(event):
    """A callable that no trace follows, which raises the event with its arguments."""
    if sys.implementation.name == 'pypy':
        from pypyjit import residual_call
        from types import MethodType
        return MethodType(MethodType(residual_call, sys.audit), event)
    import functools
    return functools.partial(sys.audit, event)


def watch():
    """PyPy tells of each trace when it is made."""
    if sys.implementation.name == 'pypy':
        import pypyjit
        pypyjit.set_compile_hook(audited('reproducer.traced'))


def traced(code):
    """Names of the functions in traces: on CPython those in whose bytecode one hangs."""
    if sys.implementation.name == 'pypy':
        return [c.co_qualname for c in MADE if c.co_filename == code.co_filename and (not SITES or c.co_name in SITES)]
    return [c.co_qualname for c in codes_of(code) if (not SITES or c.co_name in SITES) and any(executors(c))]


def codes_of(code):
    """The code objects of a program that a CPython has compiled."""
    yield code
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            yield from codes_of(constant)


def executors(code):
    """Compiled traces that hang in the bytecode."""
    from _opcode import get_executor
    for offset in range(0, len(code.co_code), 2):
        try:
            executor = get_executor(code, offset)
        except (ValueError, RuntimeError):
            continue
        if executor is not None:
            yield executor


def lower_counters(code):
    """CPython 3.14 has no variable that says how often a loop or the exit of a trace runs until it is compiled. The counters behind jumps
    back and exits are set in memory, as if they had run. Without this the bug needs loops of some 10,000 iterations."""
    loops, exits = (int(os.environ.get('PYJITVERIFY_%s_THRESHOLD' % of, 0)) for of in ('LOOP', 'EXIT'))
    if not loops and not exits:
        return
    from ctypes import c_uint16, c_uint32, py_object
    from opcode import opmap

    def lower(address, threshold):
        counter = c_uint16.from_address(address)
        if counter.value >> 4 >= threshold > 0:
            counter.value = threshold - 1 << 4 | threshold.bit_length() - 1

    waiting, seen = [], []
    for current in codes_of(code):
        waiting.extend(executors(current))
        for offset in range(0, len(current.co_code), 2):
            if current.co_code[offset] == opmap['JUMP_BACKWARD']:
                lower(id(current) + type(current).__basicsize__ + offset + 2, loops)
    while waiting:
        executor = waiting.pop()
        if executor in seen:
            continue
        seen.append(executor)
        for name, _, target, operand in executor:
            if name in ('_EXIT_TRACE', '_DYNAMIC_EXIT') and c_uint32.from_address(operand).value == target:
                lower(operand + 4, exits)
                try:
                    waiting.append(py_object.from_address(operand + 8).value)
                except ValueError:  # it leads to none yet
                    pass


def interpreter():
    """The command that started this interpreter; several words when a loader stands before it."""
    try:
        with open('/proc/self/cmdline', 'rb') as file:
            words = file.read().decode().split('\0')
        return words[:words.index(sys.argv[0])]
    except (OSError, ValueError):
        return [sys.executable]


def run(setting, seconds):
    environment = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    options = [word for item in setting.items() if item[0].startswith('-') for word in item]
    environment.update({k: v for k, v in setting.items() if not k.startswith('-')}, PYTHONHASHSEED='0', REPRODUCER_CHILD='1')
    try:
        done = subprocess.run([*interpreter(), '-B', '-s', *options, os.path.abspath(__file__)], env=environment,
                              capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return {'exit': 'ran for more than %d s' % seconds}
    if done.returncode:
        return {'exit': ending(done.returncode), 'stderr': done.stderr[-2000:]}
    return json.loads(done.stdout)


def ending(status):
    return 'killed by ' + signal.Signals(-status).name if status < 0 else 'exit status %d' % status


def shown(seen, key, place=None):
    value = seen.get(key, 'a normal end' if key == 'exit' else None)
    if place is None or value is None:
        return repr(value)
    if place >= len(value):
        return 'nothing more'
    if value[place].startswith('~'):
        return value[place]
    import marshal
    return repr(marshal.loads(bytes.fromhex(value[place])))


def first_difference(expected, actual):
    for key in ('exit', 'exception', 'probes', 'output', 'globals'):
        left, right = expected.get(key), actual.get(key)
        if left == right:
            continue
        if key == 'probes' and left is not None and right is not None:
            place = next((k for k, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            return 'probe %d' % place, shown(expected, key, place), shown(actual, key, place)
        return key, shown(expected, key), shown(actual, key)
    return None


def main():
    print('python     %s' % ' '.join(sys.version.split()))
    print('reference  %s' % REFERENCE)
    print('suspect    %s' % SUSPECT)
    began = time.monotonic()
    expected = run(REFERENCE, TIMEOUT_SECONDS)
    took = time.monotonic() - began
    if 'exit' in expected:
        print('the program does not work even in the reference: %s' % expected)
        return 2
    actual = run(SUSPECT, 10 + 20 * took)
    difference = first_difference(expected, actual)
    if difference is None and not actual['compiled']:
        print('the JIT compiled nothing in %s: this interpreter cannot tell' % (SITES or 'the program'))
        return 2
    print('compiled   %s' % actual.get('compiled', 'unknown'))
    if difference is None:
        print('no difference')
        return 0
    where, left, right = difference
    print('differs at %s\nexpected   %s\nactual     %s' % (where, left, right))
    if actual.get('stderr'):
        print('stderr     %s' % actual['stderr'].rstrip().replace('\n', '\n           '))
    return 1


if os.environ.get('REPRODUCER_CHILD'):
    child()
else:
    sys.exit(main())
