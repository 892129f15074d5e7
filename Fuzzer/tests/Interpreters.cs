using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Tests;

/// <summary>The interpreters that <c>ci/get-cpython</c> installed; a test that needs one is skipped when it is not
/// there.</summary>
internal static class Interpreters
{
    internal static CPythonSubject Require(string version) => (CPythonSubject)Require("cpython:" + version, p => new CPythonSubject(p));

    internal static PyPySubject RequirePyPy() => (PyPySubject)Require("pypy", p => new PyPySubject(p));

    private static StockSubject Require(string target, Func<string, StockSubject> open)
    {
        try
        {
            return open(((Target.Stock)Target.Parse(target)).Path);
        }
        catch (SubjectException error)
        {
            Assert.Ignore($"needs {target}: {error.Message}");
            throw;
        }
    }
}
