"""What a suite may hold: tests that pass, that fail anyway, that depend on the JIT in each way that is told apart, and a flaky one."""
import os
import signal
import sys
import unittest

warm = False


def is_traced():
    active = False
    for _ in range(20_000):
        active = active or sys._jit.is_active()
    return active


class Example(unittest.TestCase):
    def test_crash(self):
        if is_traced():
            os.kill(os.getpid(), signal.SIGSEGV)

    def test_exception(self):
        raise (OSError if is_traced() else ValueError)('always')

    def test_fails_anyway(self):
        self.assertEqual(1, 2)

    def test_flaky(self):
        with open(os.environ['PYJITVERIFY_TEST_STATE'], 'r+') as state:
            times = len(state.read())
            state.write('.')
        self.assertEqual(times % 2, 0)

    def test_history_1(self):
        global warm
        warm = is_traced()

    def test_history_2(self):
        self.assertFalse(warm)

    def test_nested(self):
        class Inner(unittest.TestCase):
            def test_inner(self):
                self.fail()
        outcome = unittest.TestResult()
        Inner('test_inner').run(outcome)
        self.assertEqual(len(outcome.failures), 1)

    def test_outcome(self):
        self.assertFalse(is_traced())

    @unittest.skip('not now')
    def test_skipped(self):
        pass

    def test_subtests(self):
        for n in range(2):
            with self.subTest(n=n):
                self.assertEqual(n, is_traced())


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no such thing')

    def test_never(self):
        pass
