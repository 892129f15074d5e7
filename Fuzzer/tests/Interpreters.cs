using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Tests;

/// <summary>The interpreters that <c>ci/get-cpython</c> installed; a test that needs one is skipped when it is not
/// there.</summary>
internal static class Interpreters
{
    internal static CPythonSubject Require(string version)
    {
        try
        {
            return new(((Target.CPython)Target.Parse("cpython:" + version)).Path);
        }
        catch (SubjectException error)
        {
            Assert.Ignore($"needs CPython {version}: {error.Message}");
            throw;
        }
    }

    internal static PyPySubject RequirePyPy()
    {
        try
        {
            return new(((Target.PyPy)Target.Parse("pypy")).Path);
        }
        catch (SubjectException error)
        {
            Assert.Ignore($"needs PyPy: {error.Message}");
            throw;
        }
    }
}
