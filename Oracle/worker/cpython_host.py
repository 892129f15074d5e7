"""What python_worker.py needs of the interpreter that it runs on, where that is a CPython. pypy_host.py has the same names.

The harness stays cold because its code objects are instrumented for a monitoring tool that never listens: instrumented back
edges and entries do not count towards tier 2 (docs/decisions/0010). Inside the audit hook, where CPython switches tracing off,
the events cost a test. Evidence: executors that hang in the bytecode at a phase boundary.
"""
import _opcode
import functools
import gc
import os
import sys
from _opcode_metadata import opmap

try:
    from _testinternalcapi import get_exit_executor
except ImportError:  # 3.14 and before, or a build without the test modules
    get_exit_executor = None

get_executor = getattr(_opcode, 'get_executor', None)
ENTER_EXECUTOR = bytes([opmap['ENTER_EXECUTOR']])
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


def sightings(codes, phase, want_names):
    """Executors that hang in the bytecode now, with the traces that their exits lead to."""
    found = []
    if get_executor is None:
        return found
    for code in codes:
        bytecode = code._co_code_adaptive
        offset = bytecode.find(ENTER_EXECUTOR)
        while offset >= 0:
            try:
                executor = get_executor(code, offset)
            except (ValueError, RuntimeError):  # a cache or an argument with that byte; or a build without the JIT
                executor = None
            if executor is not None and len(found) < MAX_EXECUTORS:
                found.append(sighting(executor, code, offset, phase, want_names))
            executor = None
            offset = bytecode.find(ENTER_EXECUTOR, offset + 1)
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
    if get_exit_executor is None:
        return None
    try:
        child = get_exit_executor(uop[3])
    except (ValueError, TypeError, SystemError):
        return None
    if child is None or len(child) == 0 or child[0][0] in ('_COLD_EXIT', '_COLD_DYNAMIC_EXIT'):
        return None
    return child
