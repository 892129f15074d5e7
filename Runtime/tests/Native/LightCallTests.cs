using PyJitVerify.Runtime.Tests.Tier2;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Calls of builtins that machine code waits for, with its values in registers: they must run no Python code.</summary>
[TestFixture]
internal sealed class LightCallTests
{
    [Test]
    public void Encoding_may_call_a_handler_in_Python([Values] RunMode mode)
    {
        TracedRun run = TracedRun.Of("""
            import codecs
            def handler(error):
                name, place, kind = 'handler', error.start, type(error).__name__
                return '<%d>' % place, error.end
            codecs.register_error('mine', handler)
            def site(text, n):
                total = b''
                for i in range(n):
                    prefix = text.upper()
                    total = prefix.encode('ascii', 'mine') + text.encode('ascii', 'mine')
                return text, prefix, total
            print(site('a\xe9', 300))
            """, mode, o => o with { StandardLibrary = StandardLibraryLocator.Find(null) });
        if (run.Output.Contains("ModuleNotFoundError", StringComparison.Ordinal)) Assert.Ignore("needs the standard library (ci/get-cpython .artifacts/cpython)");
        Assert.That(run.Output, Is.EqualTo("('a\u00e9', 'A\u00c9', b'A<1>a<1>')\n"));
    }
}
