using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Tests.Subjects;

public sealed class TargetTests
{
    [Test]
    public void Embedded_is_a_target() => Assert.That(Target.Parse("embedded"), Is.EqualTo(new Target.Embedded()));

    [Test]
    public void Two_targets_are_a_pair() =>
        Assert.That(Target.Parse("embedded+cpython:/bin/sh"), Is.EqualTo(new Target.Pair(new Target.Embedded(), new Target.CPython("/bin/sh"))));

    [TestCase("embedded+embedded+embedded", "is no target")]
    [TestCase("+embedded", "is no target")]
    [TestCase("", "is no target")]
    [TestCase("cpython", "is no target")]
    [TestCase("cpython:", "is no target")]
    [TestCase("jython:/x", "is no target")]
    [TestCase("cpython:/no/such/python", "not found")]
    [TestCase("cpython:3.99", "ci/get-cpython")]
    [TestCase("pypy:", "is no target")]
    [TestCase("pypy:/no/such/pypy", "not found")]
    [TestCase("pypy:3.99", "ci/get-cpython --with-pypy")]
    public void Bad_target_gives_one_clear_line(string text, string part) => Assert.That(
        () => Target.Parse(text),
        Throws.TypeOf<SubjectException>().With.Message.Contains(part).And.Message.Not.Contains("\n"));

    [TestCase("exit 0", "not a Python interpreter")]
    [TestCase("echo hello", "not a Python interpreter")]
    [TestCase("echo '{\"implementation\":\"cpython\",\"release\":\"3.12.1\",\"major\":3,\"minor\":12,\"full\":\"3.12.1\",\"jit\":false,\"sha256\":\"\"}'", "has no JIT")]
    [TestCase("echo '{\"implementation\":\"cpython\",\"release\":\"3.14.1\",\"major\":3,\"minor\":14,\"full\":\"3.14.1\",\"jit\":false,\"sha256\":\"\"}'", "without the JIT")]
    [TestCase("echo '{\"implementation\":\"pypy\",\"release\":\"3.11.1\",\"major\":3,\"minor\":11,\"full\":\"3.11.1\",\"jit\":false,\"sha256\":\"\"}'", "is not CPython")]
    [Platform("Linux")]
    public void Executable_that_is_no_usable_python_gives_one_clear_line(string body, string part) =>
        Unusable(body, part, path => new CPythonSubject(path));

    [TestCase("echo '{\"implementation\":\"cpython\",\"release\":\"3.14.1\",\"major\":3,\"minor\":14,\"full\":\"3.14.1\",\"jit\":false,\"sha256\":\"\"}'", "is not PyPy")]
    [TestCase("echo '{\"implementation\":\"pypy\",\"release\":\"7.3.11\",\"major\":3,\"minor\":9,\"full\":\"3.9.16\",\"jit\":true,\"sha256\":\"\"}'", "speaks Python 3.9")]
    [TestCase("echo '{\"implementation\":\"pypy\",\"release\":\"8.0.1\",\"major\":3,\"minor\":11,\"full\":\"3.11.17\",\"jit\":false,\"sha256\":\"\"}'", "without the JIT")]
    [Platform("Linux")]
    public void Executable_that_is_no_usable_pypy_gives_one_clear_line(string body, string part) =>
        Unusable(body, part, path => new PyPySubject(path));

    [Test]
    public void File_that_cannot_be_executed_gives_one_clear_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.That(() => new CPythonSubject(path), Throws.TypeOf<SubjectException>().With.Message.Contains("cannot be started"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Unusable(string body, string part, Func<string, ISubject> open)
    {
        var folder = Directory.CreateTempSubdirectory("pyjv-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "python");
            File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Assert.That(() => open(path),
                Throws.TypeOf<SubjectException>().With.Message.Contains(part).And.Message.Not.Contains("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
