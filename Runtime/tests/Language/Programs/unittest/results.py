def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
import re
import unittest
from unittest import mock


class Tests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    def setUp(self):
        self.addCleanup(lambda: events.append("cleanup"))
        events.append("setUp")

    def tearDown(self):
        events.append("tearDown")

    def test_pass(self):
        """Doc line."""
        self.assertEqual(1, 1)
        self.assertIn(1, [1])
        self.assertAlmostEqual(1.00000001, 1)
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaisesRegex(ValueError, "b.d") as caught:
            raise ValueError("bad")
        self.assertEqual(caught.exception.args, ("bad",))
        self.assertCountEqual([1, 2], [2, 1])
        self.assertIsNone(None)
        self.assertRegex("abc", "b")

    def test_fail(self):
        self.assertEqual([1, 2, 3], [1, 5, 3])

    def test_error(self):
        raise KeyError("oops")

    @unittest.skip("not now")
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


events = []
out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Tests)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
text = re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue())
print("\n".join(line for line in text.split("\n") if "File" not in line and "~" not in line and "^" not in line and not line.startswith("    ")))
print(result, result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful(), suite.countTestCases(), events[:3])
case = unittest.TestCase()
for name, args in [("assertEqual", (1, 2)), ("assertEqual", ("abc\ndef", "abc\nxyz")), ("assertEqual", ({"a": 1}, {"a": 2})), ("assertEqual", ({1, 2}, {2, 3})), ("assertEqual", ((1, 2), (1,))), ("assertTrue", (0,)), ("assertFalse", ("x",)), ("assertIs", (1, 2)), ("assertIn", (9, [1])), ("assertNotIn", (1, [1])), ("assertIsInstance", (1, str)), ("assertGreater", (1, 2)), ("assertAlmostEqual", (1.5, 1.6)), ("assertRegex", ("abc", "x")), ("assertRaises", (KeyError, lambda: None)), ("assertCountEqual", ([1, 1], [1])), ("assertIsNone", (1,)), ("assertLess", (2, 1, "custom")), ("assertDictEqual", ({}, 5)), ("assertStartsWith", ("abc", "x")), ("assertHasAttr", (5, "zz"))]:
    try:
        getattr(case, name)(*args)
    except AssertionError as error:
        print(name, "|", error)
m = mock.Mock(return_value=5)
print(m(1, k=2), m.call_args, m.call_count)
m.assert_called_once_with(1, k=2)
try:
    m.assert_called_with(9)
except AssertionError as error:
    print(error)
with mock.patch("string.digits", "patched"):
    import string
    print(string.digits)
print(string.digits)
s = mock.MagicMock(side_effect=[1, ValueError("se")])
print(s())
attempt(s)
s.__len__.return_value = 7
print(len(s), mock.call(1, a=2), mock.ANY == 5)
del result  # It holds how long the tests took.
