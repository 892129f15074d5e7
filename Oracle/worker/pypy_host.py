"""What python_worker.py needs of the interpreter that it runs on, where that is a PyPy. cpython_host.py has the same names.

The server runs with the JIT off, whatever the mode, and a child turns it on (begin): every program meets a JIT that has seen
nothing. The harness stays cold because the places where a trace could begin in its code are marked as being traced already, and as not
to be inlined. It is reached through residual_call, which no trace follows, or by other audit events, and runs inside an audit
hook, where PyPy switches tracing off.
Evidence: the compile hook gets each loop and bridge with the code objects that its operations come from.
"""
import _rawffi
import _structseq
import gc
import opcode
import resource
import sys
import types

import pypyjit

MODULE_CODE = sys._getframe().f_code
MODULES_THAT_IT_USES = resource, _structseq  # Python code, behind getrusage
HARNESS_FILES = __file__, sys.modules['__main__'].__file__
SETTING = sys.argv[1]  # of the mode, as pypy3 --jit takes it
OFF, TRACED = 'off', 'pyjv.traced'
PIDFD_OPEN = 434  # on every processor: newer system calls have one number
MAX_TRACES = 512

recorded = []  # sightings since the last boundary, without the phase
harness_traces = 0
program_file = ''


def is_jit_available():
    return True


def is_jit_enabled():
    return SETTING != OFF


def audited(event):
    """A callable of PyPy's own that raises the event with its arguments. functools.partial is Python code here."""
    return types.MethodType(types.MethodType(pypyjit.residual_call, sys.audit), event)


def keep_cold(codes):
    for code in codes:
        for place in trace_heads(code.co_code):
            for is_profiled in (False, True):
                pypyjit.mark_as_being_traced(place, is_profiled, code)
                pypyjit.dont_trace_here(place, is_profiled, code)


def trace_heads(code):
    """Where a trace can begin: at the function's entry and at the targets of jumps back."""
    heads, argument = {0}, 0
    for offset in range(0, len(code), 2):
        argument = argument << 8 | code[offset + 1]
        if code[offset] == opcode.EXTENDED_ARG:
            continue
        if code[offset] in opcode.hasjabs and argument * 2 <= offset:
            heads.add(argument * 2)
        argument = 0
    return heads


def settle():
    """Before the server begins. A disabled collector runs no finalizer until gc.collect() is called, in every mode alike."""
    gc.collect()
    gc.disable()


def lower_counters(codes):
    """The mode's settings are the thresholds."""


def begin(file_name):
    """In a child, before a program runs: turns the JIT on, as the mode says."""
    global harness_traces, program_file
    recorded.clear()
    harness_traces = 0
    if SETTING != OFF:
        pypyjit.set_param('default')
        if SETTING != 'default':
            pypyjit.set_param(SETTING)
        pypyjit.set_compile_hook(audited(TRACED))
    program_file = file_name


def record(loop):
    """One sighting for each function of the program in the trace. That a bridge was made says that compiled code of the function
    where it begins had been run and left. No reference to code is kept. The audit hook calls this: a profile function would see
    the compile hook."""
    global harness_traces
    functions, entry = {}, None
    here = unknown = [None, 0, 0, []]
    for operation in loop.operations:
        name = operation.name
        if name == 'debug_merge_point':
            code = operation.pycode if operation.jitdriver_name == 'pypyjit' else None
            here = unknown if code is None else functions.setdefault(code, [operation.bytecode_no, 0, 0, []])
            entry = entry or code
        else:
            here[1] += 1
            here[2] += name[:6] == 'guard_'
            here[3].append(name)
    for code, (offset, count, guards, names) in functions.items():
        if code.co_filename == program_file and len(recorded) < MAX_TRACES:
            linked = 1 if loop.type == 'bridge' and code is entry else 0
            recorded.append((code.co_qualname, code.co_firstlineno, offset, count, True, max(guards, linked), linked, 1, names))
        elif code.co_filename in HARNESS_FILES:
            harness_traces += 1


def sightings(codes, phase, want_names):
    """What was compiled since the last boundary."""
    found = [(phase, *fields, names if want_names else []) for *fields, names in recorded]
    recorded.clear()
    return found


def harness_executors(codes):
    """How many traces hold code of the harness."""
    return harness_traces


def pidfd_open(pid):
    return system_call('syscall', 'l', PIDFD_OPEN, pid, 0)


def unshare(flags):
    system_call('unshare', 'i', flags)


def system_call(name, kind, *arguments):
    """A function of the C library that PyPy's os module lacks."""
    function = _rawffi.get_libc().ptr(name, [kind] * len(arguments), kind)
    words = []
    for argument in arguments:
        words.append(_rawffi.Array(kind)(1, autofree=True))
        words[-1][0] = argument
    result = function(*words)[0]
    if result < 0:
        raise OSError(_rawffi.get_errno(), name)
    return result
