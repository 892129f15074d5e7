using PyJitVerify.Runtime.Tests.Tier2;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Calls of builtins that machine code waits for, with its values in registers: they must run no Python code.</summary>
[TestFixture]
internal sealed class LightCallTests
{
    [Test]
    public void Encoding_may_run_a_codec_in_Python([Values] RunMode mode)
    {
        string? library = StandardLibraryLocator.Find(null);
        if (library is null) Assert.Ignore("needs the standard library (ci/get-cpython .artifacts/cpython)");
        TracedRun run = TracedRun.Of("""
            text = 'ab' + chr(0xe9) + chr(0x20ac)
            out = []
            for encoding in ('utf-8', 'punycode', 'koi8-r'):
                for errors in ('strict', 'ignore', 'replace') * 20:
                    try:
                        out.append((encoding, errors, text.encode(encoding, errors)))
                    except Exception as error:
                        out.append((encoding, errors, type(error).__name__))
            print(len(out), len(set(out)))
            """, mode, o => o with { StressSeed = 1, StandardLibrary = library });
        Assert.That(run.Output, Is.EqualTo("180 9\n"));
    }
}
