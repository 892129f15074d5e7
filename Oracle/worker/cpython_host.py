"""What python_worker.py needs of the interpreter that it runs on, where that is a CPython. pypy_host.py has the same names.

The harness stays cold because its code objects are instrumented for a monitoring tool that never listens: instrumented back
edges and entries do not count towards tier 2 (docs/decisions/0010). Inside the audit hook, where CPython switches tracing off,
the events cost a test. Evidence: executors that hang in the bytecode at a phase boundary.

3.14 has no variable for its thresholds, but its counters lie open, in the cache of each jump back and in each exit of an executor:
the harness lowers them (docs/decisions/0038). It reads and writes them by memmove, which raises no audit event.
"""
import _opcode
import functools
import gc
import os
import sys
import types
from _opcode_metadata import opmap

try:
    from _testinternalcapi import get_exit_executor
except ImportError:  # 3.14 and before, or a build without the test modules
    get_exit_executor = None

ctypes = None
if sys.version_info[:2] == (3, 14):
    try:
        import ctypes
    except ImportError:  # Python can be built without it
        pass

HAS_OPEN_COUNTERS = ctypes is not None
if HAS_OPEN_COUNTERS:
    class ExitData(ctypes.Structure):
        """_PyExitData of 3.14. The executor that an exit leads to is null until there is one."""
        _fields_ = ('target', ctypes.c_uint32), ('temperature', ctypes.c_uint16), ('executor', ctypes.py_object)

LOOP_THRESHOLD = int(os.environ.pop('PYJITVERIFY_LOOP_THRESHOLD', 0))  # back edges until a loop is compiled; 0: the interpreter's own
EXIT_THRESHOLD = int(os.environ.pop('PYJITVERIFY_EXIT_THRESHOLD', 0))  # the same for exits
get_executor = getattr(_opcode, 'get_executor', None)
ENTER_EXECUTOR, JUMP_BACKWARD = bytes([opmap['ENTER_EXECUTOR']]), bytes([opmap['JUMP_BACKWARD']])
MODULE_CODE = sys._getframe().f_code
MODULES_THAT_IT_USES = ()  # those in C read no builtins
MONITORING_TOOL = 5  # the last one: 0 to 2 are for debuggers, coverage and profilers; 3 and 4 stay free
MAX_EXECUTORS = 512
EXITS = ('_EXIT_TRACE', '_DYNAMIC_EXIT')
STUBS = (*EXITS, '_DEOPT', '_ERROR_POP_N', '_HANDLE_PENDING_AND_DEOPT')  # what stands behind the uops of a trace, where its guards lead

pidfd_open = os.pidfd_open
unshare = getattr(os, 'unshare', None)


def is_jit_available():
    jit = getattr(sys, '_jit', None)
    return jit is not None and jit.is_available()


def is_jit_enabled():
    return is_jit_available() and sys._jit.is_enabled()


def audited(event):
    """A callable of C that raises the event with its arguments."""
    return functools.partial(sys.audit, event)


def keep_cold(codes):
    monitoring = sys.monitoring
    monitoring.use_tool_id(MONITORING_TOOL, 'harness')
    for code in codes:
        monitoring.set_local_events(MONITORING_TOOL, code, monitoring.events.PY_START | monitoring.events.JUMP)


def settle():
    """Before the server begins: what it has made is not looked at by any collection of a program."""
    gc.collect()
    gc.disable()
    gc.freeze()


def begin(file_name):
    """In a child, before a program runs: the environment has said all."""


def executors(code):
    """Executors that hang in the bytecode now, with their offsets in it."""
    if get_executor is None:
        return []
    found, bytecode = [], code._co_code_adaptive
    offset = bytecode.find(ENTER_EXECUTOR)
    while offset >= 0:
        try:
            executor = get_executor(code, offset)
        except (ValueError, RuntimeError):  # a cache or an argument with that byte; or a build without the JIT
            executor = None
        if executor is not None:
            found.append((offset, executor))
        offset = bytecode.find(ENTER_EXECUTOR, offset + 1)
    return found


def sightings(codes, phase, want_names):
    """What hangs in the bytecode now, with the traces that its exits lead to."""
    found = []
    for code in codes:
        for offset, executor in executors(code)[:MAX_EXECUTORS - len(found)]:
            found.append(sighting(executor, code, offset, phase, want_names))
    return found


def harness_executors(codes):
    """How many executors hang in the code of the harness."""
    return len(sightings(codes, '', False))


def sighting(executor, code, offset, phase, want_names):
    """The fields of ExecutorSighting, in their order. Reading a uop costs as much as running some dozens: without names only stubs are
    read, up to the first that leads on, which is the evidence."""
    uops, exits, linked, names = 0, 0, 0, []
    queue, seen = [executor], set()
    while queue and (want_names or not linked):
        one = queue.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        uops += len(one)
        if want_names:
            names.extend([uop[0] for uop in one])
        at = len(one)
        while at > 0 and (want_names or not linked):
            at -= 1
            uop = one[at]
            if uop[0] not in STUBS:
                break
            if uop[0] in EXITS:
                exits += 1
                child = exit_target(uop)
                if child is not None:
                    linked += 1
                    if len(seen) + len(queue) < 64:
                        queue.append(child)
                child = None
        one = None
    return phase, code.co_qualname, code.co_firstlineno, offset, uops, executor.is_valid(), exits, linked, len(seen), names


def exit_target(uop):
    """The executor that an exit leads to, or None."""
    if HAS_OPEN_COUNTERS:
        return executor_behind(exit_data(uop))
    if get_exit_executor is None:
        return None
    try:
        child = get_exit_executor(uop[3])
    except (ValueError, TypeError, SystemError):
        return None
    if child is None or len(child) == 0 or child[0][0] in ('_COLD_EXIT', '_COLD_DYNAMIC_EXIT'):
        return None
    return child


def exit_data(uop):
    """What 3.14 has behind the operand of an exit; None where it is laid out otherwise."""
    data = ExitData()
    ctypes.memmove(ctypes.byref(data), uop[3], ctypes.sizeof(data))
    return data if data.target == uop[2] else None


def executor_behind(data):
    try:
        return None if data is None else data.executor
    except ValueError:  # null: it leads to none
        return None


def lower_counters(codes):
    """Before a program's first instruction and at each phase boundary: brings what counts towards compiling down to the mode's thresholds."""
    if not HAS_OPEN_COUNTERS:
        return
    queue, seen = [], set()
    for code in codes:
        bytecode = code.co_code  # its caches are zero
        at = bytecode.find(JUMP_BACKWARD)
        while at >= 0:
            if at % 2 == 0:
                lower(id(code) + types.CodeType.__basicsize__ + at + 2, LOOP_THRESHOLD)
            at = bytecode.find(JUMP_BACKWARD, at + 1)
        queue.extend([executor for _, executor in executors(code)])
    while queue:
        executor = queue.pop()
        if id(executor) in seen:
            continue
        seen.add(id(executor))
        for uop in executor:
            data = exit_data(uop) if uop[0] in EXITS else None
            if data is not None:
                lower(uop[3] + ExitData.temperature.offset, EXIT_THRESHOLD)
                child = executor_behind(data)
                if child is not None:
                    queue.append(child)


def lower(address, threshold):
    """One counter: the value in 12 bits, above 4 bits of backoff."""
    counter = ctypes.c_uint16()
    ctypes.memmove(ctypes.byref(counter), address, 2)
    if counter.value >> 4 >= threshold > 0:
        counter.value = threshold - 1 << 4 | threshold.bit_length() - 1
        ctypes.memmove(address, ctypes.byref(counter), 2)
