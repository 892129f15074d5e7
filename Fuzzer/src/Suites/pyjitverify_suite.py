"""Records what each test of a Python process did, for `pyjitverify suite`. PYTEST_DONT_REWRITE: nothing here asserts.

Every process of the command loads this at its start (sitecustomize.py) and appends JSON lines to a file of its own in
$PYJITVERIFY_SUITE_JOURNAL:

    process    implementation, version, whether there is a JIT (null before 3.14)
    ready      it starts; bytes of machine code that are there already
    start      a test begins: a line without its stop names the test in which the process died
    event      what it reported: failed, error, skipped, xfailed or xpassed, of which subtest, with which exception
    stop       it ended; bytes of machine code alive, what it wrote where the runner captures that
    end        the process ended in good order

Rules that every change must keep:
1. The tests must not notice: no module is imported that they did not import, no descriptor stays open, no exception is kept.
2. The JIT neither: the code objects here are instrumented for a monitoring tool that never listens, so they do not get hot.
3. Every mode does the same work.
4. Tests inside of tests are part of the outer one, those in processes that a test starts too.
"""
import atexit
import os
import posix
import sys
import time
import types
from _json import encode_basestring_ascii
from itertools import islice

FOLDER = os.environ['PYJITVERIFY_SUITE_JOURNAL']
INSIDE = 'PYJITVERIFY_SUITE_INSIDE'
MONITORING_TOOL = 5  # the last one: 0 to 2 are for debuggers, coverage and profilers
MAX_CHARS = 20_000
MAX_ERRORS = 8
MAX_ENTRIES = 64

file, file_pid = None, 0
running = None  # the test that runs: the object of unittest, the node id of pytest
error_at_hand = None  # of the pytest phase whose report comes next


# ---- the journal -----------------------------------------------------------------------------------------------------

def encode(value):
    if isinstance(value, str):
        return encode_basestring_ascii(str.encode(value, 'utf-8', 'backslashreplace').decode())
    if isinstance(value, dict):
        return '{' + ','.join([encode(key) + ':' + encode(item) for key, item in value.items()]) + '}'
    if isinstance(value, list):
        return '[' + ','.join([encode(item) for item in value]) + ']'
    return 'null' if value is None else repr(value).lower()  # a number, or a bool


def write(kind, **fields):
    """A line; the first one of a process, a forked one too, is about the process."""
    global file, file_pid
    if file_pid != posix.getpid():
        file_pid = posix.getpid()
        file = '%s/%020d-%d' % (FOLDER, time.time_ns(), file_pid)
        append('process', about())
    append(kind, fields)


def append(kind, fields):
    """Opens and closes the file each time: tests close descriptors that they do not know."""
    try:
        descriptor = posix.open(file, posix.O_WRONLY | posix.O_APPEND | posix.O_CREAT | posix.O_CLOEXEC, 0o666)
    except OSError:  # the test took the right to do so away, or the run is over
        return
    try:
        posix.write(descriptor, (encode({'kind': kind, **fields}) + '\n').encode())
    finally:
        posix.close(descriptor)


def about():
    jit = getattr(sys, '_jit', None)
    return {'implementation': sys.implementation.name, 'version': list(sys.version_info[:3]),
            'available': jit.is_available() if jit else None}


def machine_code():
    """Bytes of anonymous executable memory: CPython's JIT maps each trace there, and hardly anything else does."""
    try:
        descriptor = posix.open('/proc/self/maps', posix.O_RDONLY | posix.O_CLOEXEC)
    except OSError:
        return 0
    parts = []
    try:
        while part := posix.read(descriptor, 1 << 16):
            parts.append(part)
    finally:
        posix.close(descriptor)
    total = 0
    for line in b''.join(parts).split(b'\n'):
        if b' r-xp 00000000 00:00 0' in line and not line.endswith((b'[vdso]', b'[vsyscall]')):
            first, last = line.split(b' ', 1)[0].split(b'-')
            total += int(last, 16) - int(first, 16)
    return total


# ---- what is recorded ------------------------------------------------------------------------------------------------

def clip(text):
    return text if len(text) <= MAX_CHARS else text[:MAX_CHARS] + '...[%d]' % len(text)


def describe(error):
    """An exception and those behind it: type, message, traceback with columns."""
    chain = []
    while error is not None and len(chain) < MAX_ERRORS:
        try:
            message = str(error)
        except Exception as problem:
            message = '<str() raised %s>' % type(problem).__qualname__
        chain.append({'type': type(error).__module__ + '.' + type(error).__qualname__, 'message': clip(message),
                      'traceback': positions(error.__traceback__)})
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return chain


def positions(traceback):
    entries = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        position = next(islice(code.co_positions(), traceback.tb_lasti // 2, None), (None,) * 4)
        entries.append('%s:%s:%s in %s' % (code.co_filename, traceback.tb_lineno, position[2], code.co_qualname))
        traceback = traceback.tb_next
    return entries[-MAX_ENTRIES:]


def begin(test, name):
    global running
    running = test
    os.environ[INSIDE] = '1'
    write('start', test=name)


def event(name, outcome, error=None, subtest='', reason=''):
    write('event', test=name, outcome=outcome, subtest=subtest, reason=clip(reason), errors=describe(error))


def finish(name, output=''):
    global running
    write('stop', test=name, code=machine_code(), output=clip(output))
    os.environ.pop(INSIDE, None)
    running = None


# ---- unittest --------------------------------------------------------------------------------------------------------

def watch_results(module):
    """Listens to unittest.TestResult, whose methods every runner's own class calls in the end."""
    result = module.TestResult

    def listen(name):
        def put(before):
            original = getattr(result, name)

            def method(self, test, *rest):
                before(self, test, *rest)
                return original(self, test, *rest)
            method.__name__, method.__qualname__, method.__doc__ = name, original.__qualname__, original.__doc__
            ignore(method.__code__)
            setattr(result, name, method)
        return put

    @listen('startTest')
    def _(self, test):
        if running is None:
            begin(test, test.id())

    @listen('stopTest')
    def _(self, test):
        if running is test:
            streams = [getattr(self, name, None) for name in ('_stdout_buffer', '_stderr_buffer')]
            finish(test.id(), ''.join([s.getvalue() for s in streams if s is not None]) if self.buffer else '')

    def report(method, outcome, takes_error=True):
        @listen(method)
        def _(self, test, what=None):
            # What fails outside of a test is the set-up of a class or a module.
            if running is test or running is None:
                error = what[1] if takes_error and what else None
                event(test.id(), outcome, error, reason=what if isinstance(what, str) else '')

    report('addError', 'error')
    report('addFailure', 'failed')
    report('addSkip', 'skipped', takes_error=False)
    report('addExpectedFailure', 'xfailed')
    report('addUnexpectedSuccess', 'xpassed', takes_error=False)

    @listen('addSubTest')
    def _(self, test, subtest, error):
        if running is test and error is not None:
            outcome = 'failed' if issubclass(error[0], test.failureException) else 'error'
            event(test.id(), outcome, error[1], subtest=subtest.id())


def select_tests(module):
    """Leaves the selected tests in each suite right before it runs: fixtures of other classes are not set up."""
    suite = module.TestSuite
    original = suite.run

    def run(self, result, debug=False):
        if running is None:
            self._tests = [t for t in self._tests if isinstance(t, module.BaseTestSuite) or t is not None and t.id() in selected]
        return original(self, result, debug)
    ignore(run.__code__)
    suite.run = run


class Finder:
    """Watches the import of unittest, and steps aside."""
    after = {'unittest.result': watch_results}

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        watch = cls.after.pop(name, None)
        if watch is None:
            return None
        if not cls.after:
            sys.meta_path.remove(cls)
        from importlib.machinery import PathFinder
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None:
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                watch(module)
            spec.loader.exec_module = exec_module
        return spec


# ---- pytest: a plugin that $PYTEST_PLUGINS names ------------------------------------------------------------------------

def pytest_collection_modifyitems(config, items):
    if selected is not None and INSIDE not in os.environ:
        dropped = [item for item in items if item.nodeid not in selected]
        items[:] = [item for item in items if item.nodeid in selected]
        config.hook.pytest_deselected(items=dropped)


def pytest_collectreport(report):
    if report.failed and is_watching():
        event('collection of ' + report.nodeid, 'error', reason=str(report.longrepr))


def pytest_runtest_setup(item):
    if is_watching():
        begin(item.nodeid, item.nodeid)


def pytest_runtest_makereport(item, call):
    global error_at_hand
    error_at_hand = call.excinfo.value if call.excinfo else None


def pytest_runtest_logreport(report):
    global error_at_hand
    error, error_at_hand = error_at_hand, None
    if running != report.nodeid:
        return
    if hasattr(report, 'wasxfail'):
        event(report.nodeid, 'xpassed' if report.passed else 'xfailed', error, report.when)
    elif not report.passed:
        outcome = 'skipped' if report.skipped else 'failed' if report.when == 'call' else 'error'
        event(report.nodeid, outcome, error, report.when)
    if report.when == 'teardown':
        finish(report.nodeid, report.capstdout + report.capstderr)


pytest_collection_modifyitems.pytest_impl = {'trylast': True}
pytest_runtest_setup.pytest_impl = pytest_runtest_makereport.pytest_impl = {'tryfirst': True}


# ---- start -----------------------------------------------------------------------------------------------------------

def is_watching():
    return running is None and INSIDE not in os.environ


def ignore(code):
    """The code and all in it never counts as hot. Before 3.12 there is neither monitoring nor a JIT."""
    if not hasattr(sys, 'monitoring'):
        return
    events = sys.monitoring.events
    sys.monitoring.set_local_events(MONITORING_TOOL, code, events.PY_START | events.JUMP)
    for constant in code.co_consts:
        if type(constant) is types.CodeType:
            ignore(constant)


def at_end():
    write('end', code=machine_code())


def read_selection():
    try:
        with open(FOLDER + '.selection', encoding='utf-8') as lines:
            return set(lines.read().split('\n'))
    except FileNotFoundError:
        return None


def start():
    if hasattr(sys, 'monitoring'):
        sys.monitoring.use_tool_id(MONITORING_TOOL, 'pyjitverify')
    ignore(sys._getframe(1).f_code)
    if executable := os.environ.get('PYJITVERIFY_SUITE_PYTHON'):
        sys.executable = executable
    if INSIDE not in os.environ:
        if selected is not None:
            Finder.after['unittest.suite'] = select_tests
        sys.meta_path.insert(0, Finder)
        for name in sys.modules.keys() & Finder.after.keys():  # a .pth file was faster
            Finder.after.pop(name)(sys.modules[name])
    write('ready', code=machine_code())
    atexit.register(at_end)


selected = read_selection()
start()
