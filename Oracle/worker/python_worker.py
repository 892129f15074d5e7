"""Fork server that runs test programs on a stock Python and reports what they let the world see.

One server is one mode. What differs between implementations is the module host: cpython_host.py or pypy_host.py, which say how
a mode's settings are made, how rules 1 and 3 are kept, and what shows compiled code. Programs run in forked children:
each in its own, so that none sees what another one left behind, or one after another in one child where the requests say that
they may share it (docs/decisions/0031). Requests and replies are the frames that Oracle/src/Protocol/WireFormat.cs documents;
the functions here use the same field order.

Four rules that every change must keep:
1. Harness code never gets hot, or what the server did before would change what a child's JIT does. It runs inside an audit
   hook, where tracing is off: trace and monitoring functions never see us.
2. Probes are no Python callables to the program: they raise an audit event. The snapshot is one call of marshal.dumps, which
   calls no Python code and keeps no reference; only what it refuses goes through Describer.
3. Every mode does the same work, the search for compiled code included, and drops what it found at once.
4. A child may do anything. The server believes nothing but a complete, well-formed body and the kernel's wait status; and what a
   program makes of the builtins is not what the functions here see.
"""
import _signal
import atexit
import builtins
import gc
import marshal
import os
import resource
import select
import struct
import sys
import time
import types
import zlib
from _md5 import md5

if sys.implementation.name == 'pypy':
    import pypy_host as host
else:
    import cpython_host as host

for module in (sys.modules[__name__], host, *host.MODULES_THAT_IT_USES):
    for name, value in builtins.__dict__.items():  # a function looks there before it looks at what a program made of these
        module.__dict__.setdefault(name, value)

PROTOCOL_VERSION = 2
KIND_HELLO, KIND_BATCH, KIND_REPLY, KIND_FAULT = 1, 2, 3, 4
ENDED, EXITED, SIGNALED, TIMED_OUT, CPU_EXCEEDED, FLOODED, LIED = range(7)
FLAG_LOG_PROBES, FLAG_UOP_NAMES, FLAG_SELF_CHECK, FLAG_SHARE_PROCESS, FLAG_TEXTS = 1, 2, 4, 8, 64
MODULE_CODE = sys._getframe().f_code
CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWNET = 0x08000000, 0x10000000, 0x40000000
MAX_FRAME_BYTES = 64 << 20
MAX_BODY_BYTES = 32 << 20
MAX_REPR_CHARS = 1 << 16
MAX_REPR_NODES = 10_000
MAX_REPR_DEPTH = 8
MAX_LOGGED_PROBES = 1 << 20
MAX_SIGHTINGS = 512
MAX_EXCEPTION_NODES = 32
FIRST_ENTRIES, LAST_ENTRIES = 16, 48

# What a child sends before each body: bytes of the body, CPU in us and peak resident KiB so far, where the program's part of
# stdout and stderr starts and ends.
RESULT_HEAD = struct.Struct('<IQQQQQQ')

PROBE, PHASE, SERVE, COMPILED, UNTRACED, FINISH, TRACED = (
    'pyjv.probe', 'pyjv.phase', 'pyjv.serve', 'pyjv.compiled', 'pyjv.untraced', 'pyjv.finish', 'pyjv.traced')


# ---- wire primitives ------------------------------------------------------------------------------------------------

def u8(value):
    return struct.pack('<B', value)


def u32(value):
    return struct.pack('<I', value)


def i32(value):
    return struct.pack('<i', value)


def u64(value):
    return struct.pack('<Q', value)


def blob(value):
    return struct.pack('<I', len(value)) + value


def text(value):
    return blob(value.encode('utf-8', 'backslashreplace'))


def listed(items):
    return u32(len(items)) + b''.join(items)


class Reader:
    """Reads the fields of one payload in order."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        end = self.at + count
        if end > len(self.data):
            raise ValueError('truncated payload')
        part = self.data[self.at:end]
        self.at = end
        return part

    def u32(self):
        return struct.unpack('<I', self.take(4))[0]

    def u64(self):
        return struct.unpack('<Q', self.take(8))[0]

    def blob(self):
        return self.take(self.u32())

    def text(self):
        return self.blob().decode()


def read_exactly(fd, count):
    """None at a clean end of the stream."""
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b''.join(parts)


def write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view):]


def send(fd, kind, payload):
    write_all(fd, struct.pack('<IB', len(payload) + 1, kind) + payload)


# ---- canonical text of values (no user code runs, no address is shown) -----------------------------------------------

qualname_of = type.__dict__['__qualname__'].__get__
module_of = type.__dict__['__module__'].__get__
mro_of = type.__dict__['__mro__'].__get__
dict_of = type.__dict__['__dict__'].__get__
args_of = BaseException.__dict__['args'].__get__


def type_name(kind):
    try:
        module = module_of(kind)
    except AttributeError:
        module = None
    name = qualname_of(kind)
    return name if module in ('builtins', '__main__') or type(module) is not str else module + '.' + name


def float_text(value):
    value = float.__float__(value)  # of a subclass the plain one, whose operators are not the program's
    bits = struct.unpack('<Q', struct.pack('<d', value))[0]
    return float.__repr__(value) if value == value else 'nan(%016x)' % bits


def int_text(value):
    value = int.__index__(value)
    return int.__repr__(value) if -(1 << 64) < value < (1 << 64) else clip(hex(value))


def clip(whole):
    if len(whole) <= MAX_REPR_CHARS:
        return whole
    digest = md5(whole.encode('utf-8', 'backslashreplace')).hexdigest()
    return '%s...[%d chars, %s]' % (whole[:1024], len(whole), digest)


SCALARS = (
    (bool, lambda v: repr(v)),
    (int, int_text),
    (float, float_text),
    (str, lambda v: clip(str.__repr__(v))),
    (bytes, lambda v: clip(bytes.__repr__(v))),
    (bytearray, lambda v: clip(bytes.__repr__(bytes(bytearray.copy(v))))),
    (complex, lambda v: '%s+%sj' % (float_text(complex.__dict__['real'].__get__(v)),
                                    float_text(complex.__dict__['imag'].__get__(v)))),
)
CALLABLES = {}  # names of the probe and the phase boundary by their ids
CONTAINERS = ((list, list.__iter__), (tuple, tuple.__iter__), (set, set.__iter__), (frozenset, frozenset.__iter__))


class Describer:
    """Typed text of one value. With attributes=True it also looks into instances, which may materialise their
    dictionaries and so change what the JIT may assume: only for use after the program ended."""

    def __init__(self, attributes=False):
        self.attributes, self.nodes, self.path = attributes, 0, []

    def describe(self, value, depth=0):
        self.nodes += 1
        if value is None or value is Ellipsis or value is NotImplemented:
            return repr(value)
        if depth > MAX_REPR_DEPTH or self.nodes > MAX_REPR_NODES:
            return '...'
        kind = type(value)
        name = type_name(kind)
        bases = mro_of(kind)
        for base, show in SCALARS:
            if base in bases:
                return name + ':' + show(value)
        if id(value) in self.path:
            return name + ':<cycle>'
        self.path.append(id(value))
        try:
            return self.compound(value, kind, name, bases, depth + 1)
        finally:
            self.path.pop()

    def compound(self, value, kind, name, bases, depth):
        if id(value) in CALLABLES:
            return '<builtin_function_or_method %s>' % CALLABLES[id(value)]
        for base, iterate in CONTAINERS:
            if base in bases:
                parts = [self.describe(item, depth) for item in iterate(value)]
                if base in (set, frozenset):
                    parts.sort()
                return name + ':' + clip('[' + ', '.join(parts) + ']')
        if dict in bases:
            return name + ':' + clip(self.pairs(dict.items(value), depth))
        if BaseException in bases:
            return name + ':' + self.describe(args_of(value), depth)
        if type in bases:
            return '<class %s>' % type_name(value)
        if kind in (range, slice):
            return repr(value) if kind is range else 'slice' + self.describe((value.start, value.stop, value.step), depth)
        if kind in (types.FunctionType, types.BuiltinFunctionType):
            return '<%s %s>' % (name, value.__qualname__)
        if kind is types.MethodType:
            return '<method %s>' % self.describe(value.__func__, depth)
        if kind is types.ModuleType:
            return '<module>'
        return '<%s>' % name + (self.slots(value, bases, depth) if self.attributes else '')

    def pairs(self, items, depth):
        return '{' + ', '.join([self.describe(k, depth) + ': ' + self.item(k, v, depth) for k, v in items]) + '}'

    def item(self, key, value, depth):
        if type(key) is str and key == '__builtins__':  # of a namespace: the implementation's, not the program's
            return '...'
        return self.describe(value, depth)

    def slots(self, value, bases, depth):
        found = []
        try:
            own = object.__getattribute__(value, '__dict__')
            if type(own) is dict:
                found.extend(dict.items(own))
        except Exception:
            pass
        for base in bases:
            members = dict_of(base)
            if type(members.get('__module__')) is str and members['__module__'] == '__main__':
                for key, member in members.items():
                    if type(member) is types.MemberDescriptorType:
                        try:
                            found.append((key, member.__get__(value)))
                        except AttributeError:
                            pass
        return clip(self.pairs(found, depth)) if found else ''


def text_record(values):
    return b'~' + Describer().describe(values).encode('utf-8', 'backslashreplace')


# ---- exceptions ------------------------------------------------------------------------------------------------------

def describe_exception(error, budget):
    """One node and what hangs from it; a presence byte comes first. budget is a one-element list, shared by the tree."""
    if error is None or budget[0] <= 0:
        return u8(0)
    budget[0] -= 1
    kind = type(error)
    notes = BaseException.__getattribute__(error, '__dict__').get('__notes__', ())
    notes = [Describer().describe(note) for note in notes] if type(notes) in (list, tuple) else ['?']
    members = BaseExceptionGroup.exceptions.__get__(error) if BaseExceptionGroup in mro_of(kind) else ()
    base = BaseException
    return b''.join((
        u8(1), text(type_name(kind)), text(Describer().describe(args_of(error))),
        listed([text(note) for note in notes]),
        u8(1 if base.__dict__['__suppress_context__'].__get__(error) else 0),
        traceback_entries(base.__dict__['__traceback__'].__get__(error)),
        describe_exception(base.__dict__['__cause__'].__get__(error), budget),
        describe_exception(base.__dict__['__context__'].__get__(error), budget),
        listed([describe_exception(member, budget) for member in members[:MAX_EXCEPTION_NODES]]),
    ))


def traceback_entries(traceback):
    entries = []
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename != __file__:
            entries.append((traceback.tb_frame.f_code, traceback.tb_lineno, traceback.tb_lasti))
        traceback = traceback.tb_next
    total = len(entries)
    if total > FIRST_ENTRIES + LAST_ENTRIES:
        entries = entries[:FIRST_ENTRIES] + entries[-LAST_ENTRIES:]
    return u32(total) + listed([traceback_entry(*entry) for entry in entries])


def traceback_entry(code, line, lasti):
    column = end_line = end_column = None
    for index, position in enumerate(code.co_positions()):
        if index == lasti // 2:
            _, end_line, column, end_column = position
            break
    numbers = [-1 if n is None else n for n in (line, column, end_line, end_column, lasti)]
    return text(code.co_filename.rpartition('/')[2]) + text(code.co_qualname) + struct.pack('<5i', *numbers)


# ---- compiled code -------------------------------------------------------------------------------------------------------

def all_codes(code):
    found, queue = [], [code]
    while queue:
        code = queue.pop(0)
        found.append(code)
        queue.extend([c for c in code.co_consts if type(c) is types.CodeType])
    return found


def sighting(phase, function, line, offset, uops, is_valid, exits, linked, traces, names):
    return b''.join((text(phase), text(function), i32(line), u32(offset), u32(uops), u8(1 if is_valid else 0), u32(exits),
                     u32(linked), u32(traces), listed([text(name) for name in names])))


# ---- one program, in the child ---------------------------------------------------------------------------------------

class Job:
    """A request, then what its program showed so far."""

    def __init__(self, reader):
        self.id, self.flags = reader.u32(), reader.u32()
        self.file_name, self.source = reader.text(), reader.blob()
        self.cpu_ms, self.wall_ms = reader.u32(), reader.u32()
        self.memory_bytes, self.output_bytes, self.file_bytes = reader.u64(), reader.u64(), reader.u64()
        self.processes, self.budget_bytecodes = reader.u32(), reader.u64()
        self.window_first, self.window_count = reader.u64(), reader.u32()
        for _ in range(reader.u32()):  # knobs: this server's were fixed by its environment
            reader.text()
            reader.text()
        self.random_seed = reader.u64()
        self.codes, self.error, self.compiled, self.exit_code = [], None, False, 0
        self.namespace, self.phases, self.sightings = {}, [], []
        self.checks, self.window = bytearray(), []
        self.spent_us = self.out_from = self.err_from = 0

    @property
    def shares(self):
        return bool(self.flags & FLAG_SHARE_PROCESS)


def limit(what, soft, hard=None):
    try:
        resource.setrlimit(what, (soft, soft if hard is None else hard))
    except (ValueError, OSError):
        pass


def limit_job(job, is_last):
    """CPU time and output count for the whole process: what was used before this job is added. Only the last one's limits are hard."""
    seconds = (job.spent_us // 1000 + job.cpu_ms + 999) // 1000
    output = max(job.out_from, job.err_from) + max(job.output_bytes, job.file_bytes)
    endless = resource.RLIM_INFINITY
    limit(resource.RLIMIT_CPU, seconds, seconds + 1 if is_last else endless)
    limit(resource.RLIMIT_FSIZE, output, output if is_last else endless)


def enter_child(job, out_fd, err_fd):
    os.setpgid(0, 0)
    os.dup2(out_fd, 1)
    os.dup2(err_fd, 2)
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_NPROC, job.processes)
    if job.memory_bytes:
        limit(resource.RLIMIT_AS, job.memory_bytes)
    _signal.signal(_signal.SIGXFSZ, _signal.SIG_DFL)
    _signal.signal(_signal.SIGPIPE, _signal.SIG_DFL)


def run_program(job, compiled, untraced):
    """Runs outside the hook, as any program does. Straight-line: nothing here can get hot."""
    try:
        code = compile(job.source, job.file_name, 'exec', dont_inherit=True)
    except BaseException as error:
        job.error = error
        return
    job.compiled = True
    module = types.ModuleType('__main__')
    sys.modules['__main__'] = module
    job.namespace = module.__dict__
    job.namespace['__builtins__'] = builtins
    compiled(code)
    try:
        raise StopIteration
    except StopIteration:
        pass  # Ends a trace recording that start-up code left in flight: while one is, no other can start in this thread.
    try:
        exec(code, job.namespace)
    except BaseException as error:
        job.error = error
    untraced()


def shut_down():
    """What an interpreter does at exit, as far as a program can see it."""
    if 'threading' in sys.modules:
        sys.modules['threading']._shutdown()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass


def exit_code_of(error):
    if error is None:
        return 0
    if SystemExit not in mro_of(type(error)):
        return 1
    code = SystemExit.code.__get__(error)
    return 0 if code is None else (code & 0xFF if type(code) is int else 1)


def finish(job, count, digest, result_fd):
    """The body of the reply; the field order is that of ObservationCodec.Read."""
    want_names = bool(job.flags & FLAG_UOP_NAMES)
    at_phase('', job, count, digest, want_names)
    budget = 'memory' if job.error is not None and MemoryError in mro_of(type(job.error)) else ''
    names = []
    for name, value in job.namespace.items():
        if type(name) is str and not (name[:2] == '__' and name[-2:] == '__'):
            names.append(text(name) + text(Describer(attributes=True).describe(value)))
    body = b''.join((
        u8(1 if job.compiled else 0), u64(count), blob(digest),
        listed(job.phases), describe_exception(job.error, [MAX_EXCEPTION_NODES]), listed(names), text(budget),
        i32(exit_code_of(job.error)), listed(job.sightings),
        u32(host.harness_executors(harness_codes()) if job.flags & FLAG_SELF_CHECK else 0),
        blob(bytes(job.checks)), listed([text(line) for line in job.window]), listed([]),
    ))
    if len(body) > MAX_BODY_BYTES:
        os._exit(97)
    cpu, peak = used()
    write_all(result_fd, RESULT_HEAD.pack(len(body), cpu - job.spent_us, peak, job.out_from, position(1), job.err_from, position(2)) + body)


def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return int((usage.ru_utime + usage.ru_stime) * 1e6), usage.ru_maxrss


def position(fd):
    return os.lseek(fd, 0, os.SEEK_CUR)


def forget(job):
    """Takes apart what the program made, so that the next one finds memory free and no executor alive."""
    job.namespace.clear()
    job.error, job.codes = None, ()
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def harness_codes():
    return all_codes(MODULE_CODE) + all_codes(host.MODULE_CODE)


def at_phase(name, job, count, digest, want_names):
    job.phases.append(text(name) + u64(count) + blob(digest))
    found = host.sightings(job.codes, name, want_names)
    job.sightings.extend([sighting(*one) for one in found[:MAX_SIGHTINGS - len(job.sightings)]])


# ---- the server ------------------------------------------------------------------------------------------------------

class Server:
    """Owns the protocol's descriptors and, in a child, the jobs that wait."""

    def __init__(self):
        self.source, self.sink = os.dup(0), os.dup(1)
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        os.close(null)
        self.job, self.waiting, self.result_fd = None, [], -1
        self.builtins = None

    def serve(self):
        """Returns only in a child, with a job set."""
        self.builtins = dict(builtins.__dict__)
        while True:
            head = read_exactly(self.source, 4)
            if head is None:
                os._exit(0)
            length = struct.unpack('<I', head)[0]
            payload = read_exactly(self.source, length) if 0 < length <= MAX_FRAME_BYTES else None
            if payload is None or payload[0] != KIND_BATCH:
                send(self.sink, KIND_FAULT, text('bad frame'))
                os._exit(96)
            reader = Reader(payload)
            reader.at = 1
            jobs = [Job(reader) for _ in range(reader.u32())]
            while jobs:
                count = 1
                while jobs[0].shares and count < len(jobs) and jobs[count].shares:
                    count += 1
                if self.run(jobs[:count]):
                    return
                del jobs[:count]

    def run(self, jobs):
        """True in the child. What a child did not get to runs in another one."""
        while jobs:
            streams = os.memfd_create('stdout', 0), os.memfd_create('stderr', 0)
            result, result_end = os.pipe()
            pid = os.fork()
            if pid == 0:
                for fd in (self.source, self.sink, result):
                    os.close(fd)
                enter_child(jobs[0], *streams)
                for fd in streams:
                    os.close(fd)
                self.waiting, self.result_fd = jobs, result_end
                self.take()
                return True
            os.close(result_end)
            jobs = jobs[Watch(self, pid, result, streams, jobs).answered:]
            sweep('.')
        return False

    def take(self):
        """In a child: the next job is the current one."""
        self.job = self.waiting.pop(0)
        self.job.spent_us, _ = used()
        self.job.out_from, self.job.err_from = position(1), position(2)
        limit_job(self.job, not self.waiting)
        host.begin(self.job.file_name)

    def next(self):
        """In a child, after a reply: goes on with the next job, or ends."""
        if not self.waiting:
            os._exit(0)
        job, self.job = self.job, None
        forget(job)
        if not same_objects(builtins.__dict__, self.builtins):
            os._exit(0)  # The program changed what all share; the others get a child of their own.
        self.take()


def same_objects(one, other):
    """Whether two dictionaries have the same keys and, for each, the same object: no code of a program runs to say so."""
    missing = object()
    for key in one:
        if one[key] is not other.get(key, missing):
            return False
    return len(one) == len(other)


class Watch:
    """Answers for one child until it died or was killed. Every job but the last is answered as soon as its result is there,
    the last one when the child's end says that the result is whole."""

    def __init__(self, server, pid, result, streams, jobs):
        self.server, self.pid, self.streams, self.jobs = server, pid, streams, jobs
        self.answered, self.pending, self.late = 0, bytearray(), False
        self.began = time.monotonic_ns()
        self.drained = [0, 0]
        self.until_dead(result)
        _, status, usage = os.wait4(pid, 0)
        try:
            os.killpg(pid, _signal.SIGKILL)
        except OSError:
            pass
        os.close(result)
        ending, code = self.ending(status)
        stopped_early = ending == EXITED and code == 0 and self.answered
        if ending == ENDED:
            self.answer_whole()
        elif not stopped_early:
            cpu = int((usage.ru_utime + usage.ru_stime) * 1e6)
            self.answer(ending, code, cpu, usage.ru_maxrss, b'', [(at, os.fstat(fd).st_size) for fd, at in zip(streams, self.drained)])
        for fd in streams:
            os.close(fd)

    def until_dead(self, result):
        source = self.server.source
        handle = host.pidfd_open(self.pid)
        poll = select.poll()
        poll.register(result, select.POLLIN)
        poll.register(handle, select.POLLIN)
        poll.register(source, 0)
        alive, draining, extra_ns = True, True, 0
        while alive or draining:
            deadline = self.began + self.jobs[self.answered].wall_ms * 1_000_000 + extra_ns
            wait = max(0, (deadline - time.monotonic_ns() + 999_999) // 1_000_000) if alive else 0
            ready = dict(poll.poll(wait))
            if source in ready and not result in ready and not handle in ready:
                os.kill(self.pid, _signal.SIGKILL)  # the harness is gone
                os._exit(0)
            if result in ready:
                part = os.read(result, 1 << 20)
                if part:
                    self.pending += part
                    while self.answered < len(self.jobs) - 1 and self.is_whole():
                        self.answer_whole()
                    if len(self.pending) > MAX_BODY_BYTES + RESULT_HEAD.size:
                        os.kill(self.pid, _signal.SIGKILL)
                        self.pending.clear()
                    continue
                poll.unregister(result)
                draining = False
            elif not alive:
                draining = False
            if handle in ready:
                alive = False
                poll.unregister(handle)
            elif not ready and alive:
                os.kill(self.pid, _signal.SIGKILL)
                self.late, extra_ns = True, extra_ns + 10_000_000_000
        os.close(handle)

    def is_whole(self):
        size = RESULT_HEAD.size
        return len(self.pending) >= size and len(self.pending) >= size + RESULT_HEAD.unpack_from(self.pending)[0]

    def answer_whole(self):
        length, cpu, peak, *ranges = RESULT_HEAD.unpack_from(self.pending)
        end = RESULT_HEAD.size + length
        body = bytes(self.pending[RESULT_HEAD.size:end])
        del self.pending[:end]
        if len(self.jobs) == 1:  # alone it owns all that was written, whatever it says
            ranges = [bound for fd in self.streams for bound in (0, os.fstat(fd).st_size)]
        self.answer(ENDED, 0, cpu, peak, body, [ranges[:2], ranges[2:]])

    def answer(self, ending, code, cpu, peak, body, ranges):
        job, now = self.jobs[self.answered], time.monotonic_ns()
        streams = b''.join([drain(fd, *range, job.output_bytes) for fd, range in zip(self.streams, ranges)])
        send(self.server.sink, KIND_REPLY, b''.join((
            u32(job.id), u8(ending), i32(code), u64(cpu), u64((now - self.began) // 1000), u64(peak), streams, blob(body))))
        self.drained = [end for _, end in ranges]
        self.answered += 1
        self.began = now

    def ending(self, status):
        if self.late:
            return TIMED_OUT, 0
        if os.WIFSIGNALED(status):
            signal = os.WTERMSIG(status)
            return {_signal.SIGXCPU: CPU_EXCEEDED, _signal.SIGXFSZ: FLOODED}.get(signal, SIGNALED), signal
        code = os.waitstatus_to_exitcode(status)
        if not self.pending:
            return EXITED, code
        is_exact = self.is_whole() and len(self.pending) == RESULT_HEAD.size + RESULT_HEAD.unpack_from(self.pending)[0]
        return (ENDED if code == 0 and is_exact else LIED), code


def drain(fd, start, end, limit_bytes):
    """The part of a stream that a program wrote, cut at its limit, and how long it was."""
    size = max(0, min(end, os.fstat(fd).st_size) - start)
    return blob(os.pread(fd, min(size, limit_bytes), start) if size else b'') + u64(size)


def sweep(folder):
    """Leaves the working directory empty for the next program."""
    for entry in os.scandir(folder):
        try:
            if entry.is_dir(follow_symlinks=False):
                sweep(entry.path)
                os.rmdir(entry.path)
            else:
                os.unlink(entry.path)
        except OSError:
            pass


def isolate():
    """Gives up what programs must not have. Returns the names of the protections that the system allowed."""
    done = []
    os.setsid()
    os.umask(0o077)
    if host.unshare is not None:
        for name, flags in (('network', CLONE_NEWNET | CLONE_NEWIPC), ('network', CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC)):
            try:
                host.unshare(flags)
                done.append(name)
                break
            except OSError:
                continue
    if os.geteuid() == 0 and 'PYJV_UID' in os.environ:
        uid = int(os.environ['PYJV_UID'])
        try:
            os.chown('.', uid, uid)
            os.setgroups([])
            os.setegid(uid)
            os.seteuid(uid)
            os.listdir(os.path.dirname(os.__file__))
            os.listdir('.')
            open(os.__file__, 'rb').close()
            os.seteuid(0)
            os.setgid(uid)
            os.setuid(uid)
            done.append('user')
        except OSError:
            os.seteuid(0)
            os.setegid(0)
    for name in ('PYJV_UID', 'PWD', 'OLDPWD', 'SHLVL', '_'):  # ours, and what a launcher's shell adds
        os.environ.pop(name, None)
    return done


def hello(server, protections):
    send(server.sink, KIND_HELLO, b''.join((
        u32(PROTOCOL_VERSION), text(sys.implementation.name), text('%d.%d.%d' % sys.version_info[:3]), text(sys.version),
        u8(1 if host.is_jit_available() else 0), u8(1 if host.is_jit_enabled() else 0), listed([text(p) for p in protections]), u32(os.getpid()))))


def make_hook(server, protections):
    """The audit hook. Its probe branch is the cost of a probe: keep it short."""
    rolling = md5()
    update, dumps = rolling.update, marshal.dumps
    count = 0

    def hook(event, args):
        nonlocal rolling, update, count
        if event == PROBE:
            if server.job is None:
                return  # a finalizer of a program that has been answered for
            job = server.job
            try:
                data = text_record(args) if job.flags & FLAG_TEXTS else dumps(args, 2)
            except ValueError:
                data = text_record(args)
            update(data)
            if job.flags & FLAG_LOG_PROBES and count < MAX_LOGGED_PROBES:
                job.checks += struct.pack('<I', zlib.crc32(data))
                if job.window_first <= count < job.window_first + job.window_count:
                    job.window.append(Describer().describe(args))
            count += 1
        elif event[:5] != 'pyjv.':
            return
        elif event == PHASE and server.job is not None:
            name = args[0] if args and type(args[0]) is str else ''
            at_phase(name, server.job, count, rolling.digest(), bool(server.job.flags & FLAG_UOP_NAMES))
            host.lower_counters(server.job.codes)
        elif event == SERVE:
            hello(server, protections)
            server.serve()
        elif event == COMPILED:
            server.job.codes = all_codes(*args)
            host.lower_counters(server.job.codes)
        elif event == UNTRACED:  # what a program left on does not see what follows
            sys.setprofile(None)
            sys.settrace(None)
        elif event == FINISH:
            finish(server.job, count, rolling.digest(), server.result_fd)
            server.next()
            rolling = md5()
            update, count = rolling.update, 0
        elif event == TRACED:
            host.record(*args)

    return hook


def main():
    server = Server()
    protections = isolate()
    sys.stdout = open(1, 'w', encoding='utf-8', newline='\n', closefd=False)
    sys.stderr = open(2, 'w', encoding='utf-8', errors='backslashreplace', newline='\n', closefd=False)
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    sys.argv = ['program']
    sys.addaudithook(make_hook(server, protections))
    host.keep_cold(harness_codes())
    audit, compiled, untraced = sys.audit, host.audited(COMPILED), host.audited(UNTRACED)
    builtins.__probe__ = host.audited(PROBE)
    builtins.__phase__ = host.audited(PHASE)
    CALLABLES.update({id(builtins.__probe__): '__probe__', id(builtins.__phase__): '__phase__'})
    host.settle()
    audit(SERVE)
    while True:
        run_program(server.job, compiled, untraced)
        shut_down()
        audit(FINISH)


main()
