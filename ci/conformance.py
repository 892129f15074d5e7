"""The conformance lane: called by ci/conformance, which says what it does."""

import ast
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT, PYTHON, LIBRARY, ONLY, MUTANTS = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "yes", sys.argv[4], int(sys.argv[5])
PROGRAMS = ROOT / "Runtime" / "tests"
STANDARD_LIBRARY = subprocess.run([PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"], capture_output=True, text=True, check=True).stdout.strip()
OWN_MODES = ["interp", "jit"]
LIBRARY_MODES = ["interp", "jit", "stress"]
TIMEOUT_SECONDS, LIBRARY_TIMEOUT_SECONDS = 120, 300
LEAST_RATE = 85
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")

# Differences that are meant to be: why a test of CPython's cannot pass.
DELIBERATE = {
    "refcount": "there are no reference counts; objects die at gc.collect() or at exit",
    "getrefcount": "there are no reference counts; objects die at gc.collect() or at exit",
    "free_after_iterating": "there are no reference counts; objects die at gc.collect() or at exit",
    "sizeof": "objects have other sizes",
    "denial_of_service": "measures how long a call takes against another one",
}

CORE = """
test_grammar test_syntax test_scope test_functools test_class test_descr test_descrtut test_exceptions test_baseexception test_raise
test_generators test_genexps test_generator_stop test_coroutines test_asyncgen test_listcomps test_setcomps test_dictcomps test_patma test_fstring
test_tstring test_unpack test_unpack_ex test_int test_float test_complex test_long test_bool test_bytes test_memoryview test_list test_tuple
test_dict test_dictviews test_set test_range test_slice test_iter test_itertools test_operator test_with test_builtin test_keywordonlyarg
test_positional_only_arg test_named_expressions test_augassign test_binop test_compare test_contains test_enumerate test_decorators
test_dynamicclassattribute test_property test_super test_metaclass test_subclassinit test_isinstance test_abc test_abstract_numbers test_hash test_index
test_global test_opcodes test_pow test_print test_richcmp test_sort test_string_literals test_str test_userdict test_userlist
test_userstring test_collections test_defaultdict test_deque test_ordered_dict test_heapq test_bisect test_random test_math test_cmath test_string
test_textwrap test_copy test_contextlib test_enum test_dataclasses test_typing test_types test_weakref test_struct test_array test_re test_json
test_type_params test_type_aliases test_type_annotations test_exception_group test_except_star test_eof test_call test_extcall test_funcattrs test_keyword
""".split()

REPORTER = r'''
import sys, unittest
class Result(unittest.TestResult):
    def note(self, test, word, detail=""):
        print("@@", word, str(test.id()), detail.strip().splitlines()[-1][:150] if detail else "", flush=True)
    def addSuccess(self, test): self.note(test, "ok")
    def addFailure(self, test, err): self.note(test, "fail", self._exc_info_to_string(err, test))
    def addError(self, test, err): self.note(test, "error", self._exc_info_to_string(err, test))
    def addSkip(self, test, reason): self.note(test, "skip")
    def addExpectedFailure(self, test, err): self.note(test, "ok")
    def addUnexpectedSuccess(self, test): self.note(test, "fail", "unexpected success")
    def addSubTest(self, test, sub, err):
        if err is not None: self.note(test, "fail", self._exc_info_to_string(err, test))
suite = unittest.defaultTestLoader.loadTestsFromName("test." + sys.argv[1])
suite.run(Result())
print("@@ end")
'''


def run(command, environment, timeout=TIMEOUT_SECONDS):
    try:
        done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0", **environment}, timeout=timeout, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode(errors="replace"), "timeout", "timeout"
    errors = done.stderr.decode(errors="replace").rstrip().splitlines()
    return done.stdout.decode(errors="replace"), done.returncode, errors[-1] if errors else ""


def embedded(arguments, mode, timeout=TIMEOUT_SECONDS):
    return run([str(ROOT / "pyjitverify"), "run", "--allow-files", "--stdlib", STANDARD_LIBRARY, "--mode", mode, *arguments], {}, timeout)


def normal(result):
    return tuple(ADDRESS.sub("0x...", part) if isinstance(part, str) else part for part in result)


def difference(expected, actual):
    if expected[0] != actual[0]:
        for number, (one, other) in enumerate(zip(expected[0].splitlines() + ["<end>"], actual[0].splitlines() + ["<end>"]), 1):
            if one != other:
                return f"line {number}: expected {one[:70]!r}, got {other[:70]!r}" + (f" ({actual[2][:60]})" if actual[2] else "")
    if expected[1] != actual[1]:
        return f"exit status {actual[1]} instead of {expected[1]}: {actual[2][:80]}"
    return f"last line of stderr: {actual[2][:70]!r} instead of {expected[2][:70]!r}"


def area(program):
    """The folders of a program without the one that all share: Language/Programs/dict/views.py is of Language/dict."""
    return "/".join(part for part in program.relative_to(PROGRAMS).parent.parts if part != "Programs")


def judged(programs):
    """The verdict of the oracle over all embedded modes, by program."""
    done = subprocess.run([str(ROOT / "pyjitverify"), "diff", "--json", *map(str, programs)], capture_output=True, cwd=ROOT, stdin=subprocess.DEVNULL)
    if done.returncode > 1:
        print("conformance: " + done.stderr.decode(errors="replace").strip(), file=sys.stderr)
        return {program: {"verdict": "missing", "signature": None, "detail": f"exit status {done.returncode}"} for program in programs}
    results = json.loads(done.stdout)
    return {pathlib.Path(r["file"]): r for r in (results if isinstance(results, list) else [results])}


def own_programs():
    programs = sorted(p for p in PROGRAMS.glob("*/Programs/**/*.py") if ONLY in str(p.relative_to(PROGRAMS)))
    if not programs:
        return True
    table = collections.defaultdict(lambda: [0] * (3 + len(OWN_MODES)))
    failures = []

    def judge(program):
        expected = normal(run([PYTHON, "-B", "-s", str(program)], {}))
        return program, expected, {mode: normal(embedded([str(program)], mode)) for mode in OWN_MODES}

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for program, expected, actual in pool.map(judge, programs):
            row = table[area(program)]
            row[0] += 1
            row[1] += len(expected[0].splitlines())
            for index, mode in enumerate(OWN_MODES, 2):
                if actual[mode] == expected:
                    row[index] += 1
                else:
                    failures.append(f"{program.relative_to(PROGRAMS)} [{mode}] {difference(expected, actual[mode])}")
    for program, result in judged(programs).items():
        if result["verdict"] in ("agree", "not-engaged"):
            table[area(program)][-1] += 1
        else:
            failures.append(f"{program.relative_to(PROGRAMS)} [modes among themselves] {result['verdict']} {result['signature'] or result['detail']}")
    print(f"{'area':24}{'programs':>9}{'lines':>8}" + "".join(f"{m:>9}" for m in [*OWN_MODES, "modes"]))
    for name, row in [*sorted(table.items()), ("all", [sum(column) for column in zip(*table.values())])]:
        print(f"{name:24}{row[0]:9}{row[1]:8}" + "".join(f"{n:9}" for n in row[2:]))
    print("interp and jit: as CPython; modes: the same in all embedded modes, at low thresholds")
    for failure in failures:
        print("  " + failure)
    return not failures


def is_deliberate(test):
    return any(word in test.lower() for word in DELIBERATE)


def methods(output):
    """What a run of the reporter said, by test method: the word and the detail. A method with subtests is as bad as its worst."""
    outcome = {}
    for line in output.splitlines():
        parts = line.split(" ", 3)
        if parts[0] == "@@" and len(parts) > 2 and outcome.get(parts[2], ("ok",))[0] in ("ok", "skip"):
            outcome[parts[2]] = (parts[1], parts[3] if len(parts) > 3 else "")
    return outcome


def library_tests():
    if not (pathlib.Path(STANDARD_LIBRARY) / "test" / "test_grammar.py").exists():
        print("conformance: this CPython came without its tests (ci/get-cpython DIR --with-testsuite)", file=sys.stderr)
        sys.exit(3)
    reporter = ROOT / ".artifacts" / "conformance-reporter.py"
    reporter.write_text(REPORTER)
    causes, passed, failed, differences = collections.Counter(), 0, 0, []
    print(f"\n{'file':28}{'methods':>8}{'pass':>7}{'skip':>6}  rate" + "".join(f"{mode:>8}" for mode in LIBRARY_MODES[1:]))
    names = [name for name in CORE if ONLY in name]

    def judge(name):
        return [embedded([str(reporter), name], mode, LIBRARY_TIMEOUT_SECONDS) for mode in LIBRARY_MODES]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for name, runs in zip(names, pool.map(judge, names)):
            outcome, *others = [methods(output) for output, _, _ in runs]
            is_whole, *are_whole = [output.rstrip().endswith("@@ end") for output, _, _ in runs]
            good = sum(word == "ok" for word, _ in outcome.values())
            bad = {test: detail for test, (word, detail) in outcome.items() if word in ("fail", "error") and not is_deliberate(test)}
            notes = [f"  {mode} stopped: {last[:90]}" for mode, whole, (_, _, last) in zip(LIBRARY_MODES, [is_whole, *are_whole], runs) if not whole]
            same = []
            for mode, other, whole in zip(LIBRARY_MODES[1:], others, are_whole):
                # Two runs that both ran out of time do so at different tests.
                tests = outcome.keys() | other.keys() if is_whole or whole else outcome.keys() & other.keys()
                different = [test for test in tests
                             if not is_deliberate(test) and outcome.get(test, ("absent",))[0] != other.get(test, ("absent",))[0]]
                differences += [f"{test} [{mode}] {other.get(test, ('absent', ''))} instead of {outcome.get(test, ('absent', ''))}" for test in sorted(different)]
                same.append("same" if not different else f"{len(different)} differ")
            count = good + len(bad)
            print(f"{name:28}{len(outcome):8}{good:7}{sum(word == 'skip' for word, _ in outcome.values()):6}  {good * 100 // max(1, count):3}%"
                  + "".join(f"{word:>10}" for word in same) + "".join(notes), flush=True)
            passed, failed = passed + good, failed + len(bad)
            causes.update(re.sub(r"'[^']*'|\d+", "..", detail)[:100] for detail in bad.values())
    rate = passed * 100 / max(1, passed + failed)
    print(f"{'all':28}{passed + failed:8}{passed:7}        {rate:.1f}%")
    print("\nmethods that end otherwise in another mode")
    for line in differences or ["none"]:
        print("  " + line)
    print("\ncauses of failing methods, most frequent first")
    for cause, count in causes.most_common(60):
        print(f"{count:6}  {cause}")
    print("\ndeliberate differences")
    for word, reason in DELIBERATE.items():
        print(f"  *{word}*: {reason}")
    return not differences and rate >= LEAST_RATE


def mutants():
    """Programs with mistakes: rejected alike? What compile() says of each is printed by the same script in both interpreters."""
    files = sorted(str(p) for folder in (PROGRAMS, ROOT / "Corpus") for p in folder.glob("**/*.py") if p.stat().st_size < 8000)
    arguments = [str(ROOT / "ci" / "mutations.py"), "1", str(MUTANTS), *files]
    outputs = [output.splitlines() for output, _, _ in (run([PYTHON, "-B", "-s", *arguments], {}, 3600), embedded(arguments, "interp", 3600))]
    if len(outputs[0]) != MUTANTS or len(outputs[1]) != MUTANTS:
        sys.exit(f"conformance: {len(outputs[0])} and {len(outputs[1])} of {MUTANTS} mutants were judged")
    pairs = [(ast.literal_eval(expected), ast.literal_eval(actual)) for expected, actual in zip(*outputs)]
    rejected = [(e, a, source) for (e, source), (a, _) in pairs if e[0] != "accepted"]
    wrong = [(e, a, source) for (e, source), (a, _) in pairs if e[0] != a[0]]
    places = [(e, a, source) for e, a, source in rejected if e[0] == a[0] and e[2:4] != a[2:4]]
    texts = [(e, a, source) for e, a, source in rejected if e[0] == a[0] and e[2:4] == a[2:4] and e != a]
    print(f"\n{MUTANTS} mutants: CPython rejects {len(rejected)}; {len(wrong)} with another outcome or exception type here, "
          f"{len(places)} at another line or column, {len(texts)} in other words or with another end")
    for e, a, source in wrong + places[:20]:
        print(f"  {e} instead of {a} for {source[:200]!r}")
    return not wrong and len(places) * 100 <= len(rejected)


agree = own_programs()
if MUTANTS:
    agree = mutants() and agree
if LIBRARY:
    agree = library_tests() and agree
sys.exit(0 if agree else 1)
