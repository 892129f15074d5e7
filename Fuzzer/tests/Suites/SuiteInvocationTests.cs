using PyJitVerify.Fuzzer.Suites;

namespace PyJitVerify.Fuzzer.Tests.Suites;

public sealed class SuiteInvocationTests
{
    [TestCase("python -m unittest discover -s tests", "test_a.A.test_x", "python -m unittest test_a.A.test_x")]
    [TestCase("python -m pytest -q tests", "tests/test_a.py::test_x[a b]", "python -m pytest tests/test_a.py::test_x[a b]")]
    [TestCase("/venv/bin/pytest", "test_a.py::test_x", "/venv/bin/pytest test_a.py::test_x")]
    [TestCase("python -m test test_dict test_list", "test.test_dict.DictTest.test_items", "python -m test test_dict -m test.test_dict.DictTest.test_items")]
    public void Runner_that_is_known_has_a_command_for_one_test(string command, string test, string expected) =>
        Assert.That(string.Join(' ', Of(command).Select(test)!), Is.EqualTo(expected));

    [TestCase("python run_tests.py", "test_a.A.test_x")]
    [TestCase("make check", "test_a.A.test_x")]
    [TestCase("python -m unittest", "setUpClass (test_a.A)")]
    [TestCase("python -m unittest", "__main__.A.test_x")]
    public void Other_commands_have_none(string command, string test) => Assert.That(Of(command).Select(test), Is.Null);

    [TestCase("plain-1.0/x", "plain-1.0/x")]
    [TestCase("", "''")]
    [TestCase("a b", "'a b'")]
    [TestCase("it's", "'it'\\''s'")]
    public void Word_is_quoted_for_a_shell_where_it_must_be(string word, string expected) => Assert.That(SuiteInvocation.Quote(word), Is.EqualTo(expected));

    private static SuiteInvocation Of(string command) => new(new(command.Split(' ')), null);
}
