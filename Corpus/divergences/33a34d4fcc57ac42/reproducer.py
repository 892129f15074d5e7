#!/usr/bin/env python3
"""JIT: wrong value (trace formation or the backend)

Run this file with the interpreter to test. It starts that interpreter twice, with the environment variables REFERENCE
and SUSPECT, and compares what PROGRAM shows each time.

Exit status: 1 the bug is there, 0 it is not, 2 this interpreter cannot tell (it has no JIT, or compiled nothing).
"""
import json
import os
import signal
import subprocess
import sys

REFERENCE = {'PYTHON_JIT': '0'}
SUSPECT = {'PYTHON_JIT': '1', 'PYTHON_UOPS_OPTIMIZE': '0'}
SITES = ['site']
TIMEOUT_SECONDS = 120

PROGRAM = r"""
# sites: site
import sys
log = []


def note(frame, event, arg):
    log.append((event, frame.f_lineno))
    return note


def watch():
    sys._getframe(1).f_trace = note
    sys.settrace(note)


def site(n, at):
    for i in range(n):
        if i == at:
            watch()
        if i == at + 5:
            sys.settrace(None)
        i += 0


site(9000, -1)
site(9000, 8500)
__probe__(tuple(log))
"""


def child():
    """Runs PROGRAM and prints what it showed. __probe__ and __phase__ are C callables, as far as a JIT can tell."""
    import builtins
    import contextlib
    import functools
    import io
    import marshal
    import traceback
    code = compile(PROGRAM, 'program.py', 'exec')
    probes, compiled = [], []

    def hook(event, args):
        if event == 'reproducer.probe':
            try:
                probes.append(marshal.dumps(args, 2).hex())
            except ValueError:
                probes.append('~' + ' '.join(type(a).__name__ for a in args))
        elif event == 'reproducer.phase':
            compiled.extend(n for n in traced(code) if n not in compiled)

    sys.addaudithook(hook)
    builtins.__probe__ = functools.partial(sys.audit, 'reproducer.probe')
    builtins.__phase__ = functools.partial(sys.audit, 'reproducer.phase')
    namespace = {'__name__': '__main__', '__builtins__': builtins}
    output, raised, error, whole = io.StringIO(), None, None, dict(builtins.__dict__)
    with contextlib.redirect_stdout(output):
        try:
            exec(code, namespace)
        except BaseException as problem:
            raised = problem
        for name, value in whole.items():  # the program may have changed what the rest of this function needs
            if builtins.__dict__.get(name) is not value:
                builtins.__dict__[name] = value
    if raised is not None:
        lines = [(f.name, f.lineno) for f in traceback.extract_tb(raised.__traceback__) if f.filename == 'program.py']
        error = [type(raised).__qualname__, repr(raised.args), lines]
    compiled.extend(n for n in traced(code) if n not in compiled)
    plain = (int, float, str, bool, type(None), list, tuple, dict)
    values = {n: repr(v) for n, v in namespace.items() if not n.startswith('__') and type(v) in plain}
    print(json.dumps({'probes': probes, 'output': output.getvalue(), 'exception': error, 'globals': values,
                      'compiled': compiled}))


def traced(code):
    """Names of the functions in whose bytecode a trace hangs."""
    from _opcode import get_executor
    found, waiting = [], [code]
    while waiting:
        current = waiting.pop()
        waiting.extend(c for c in current.co_consts if hasattr(c, 'co_code'))
        for offset in range(0, len(current.co_code), 2):
            try:
                executor = get_executor(current, offset)
            except (ValueError, RuntimeError):
                continue
            if executor is not None and (not SITES or current.co_name in SITES):
                found.append(current.co_qualname)
                break
    return found


def interpreter():
    """The command that started this interpreter; several words when a loader stands before it."""
    try:
        with open('/proc/self/cmdline', 'rb') as file:
            words = file.read().decode().split('\0')
        return words[:words.index(sys.argv[0])]
    except (OSError, ValueError):
        return [sys.executable]


def run(setting):
    environment = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    environment.update(setting, PYTHONHASHSEED='0', REPRODUCER_CHILD='1')
    try:
        done = subprocess.run([*interpreter(), '-B', '-s', os.path.abspath(__file__)], env=environment,
                              capture_output=True, text=True, timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        return {'exit': 'ran for more than %d s' % TIMEOUT_SECONDS}
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
    expected, actual = run(REFERENCE), run(SUSPECT)
    if 'exit' in expected:
        print('the program does not work even in the reference: %s' % expected)
        return 2
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
    return 1


if os.environ.get('REPRODUCER_CHILD'):
    child()
else:
    sys.exit(main())
