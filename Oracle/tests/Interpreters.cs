using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Tests;

/// <summary>The interpreters that <c>ci/get-cpython</c> installed; a test that needs one is skipped when it is not
/// there.</summary>
internal static class Interpreters
{
    private static readonly Dictionary<string, CPythonSubject> Known = [];

    internal static CPythonSubject Require(string version)
    {
        lock (Known)
        {
            if (Known.TryGetValue(version, out var subject))
                return subject;
            try
            {
                return Known[version] = new(((Target.CPython)Target.Parse("cpython:" + version)).Path);
            }
            catch (SubjectException error)
            {
                Assert.Ignore($"needs CPython {version}: {error.Message}");
                throw;
            }
        }
    }
}
