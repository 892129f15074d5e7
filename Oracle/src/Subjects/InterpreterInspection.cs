using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>What an executable says about the Python that it is.</summary>
/// <param name="Implementation">Such as <c>cpython</c>.</param>
/// <param name="Release">Version of the implementation, such as <c>3.15.2</c>, or <c>8.0.1</c> of a PyPy.</param>
/// <param name="Major">First number of the language's version.</param>
/// <param name="Minor">Second number of the language's version.</param>
/// <param name="Full">With build date and compiler.</param>
/// <param name="Jit">The JIT is built in.</param>
/// <param name="Ctypes">A program can read and write memory.</param>
/// <param name="Sha256">Hash of the binary, lower-case hexadecimal; empty when it could not be read.</param>
internal sealed record InterpreterInspection(
    string Implementation, string Release, int Major, int Minor, string Full, bool Jit, bool Ctypes, string Sha256)
{
    private const int TimeoutMs = 20_000;

    /// <summary>The binary is found by its mapping: the executable may be a script that starts it by another loader, and all that
    /// matters may be in a library.</summary>
    private const string Question = """
        import hashlib, importlib.util, json, sys, sysconfig
        jit = getattr(sys, '_jit', None)
        built = jit.is_available() if jit else '--enable-experimental-jit' in (sysconfig.get_config_var('CONFIG_ARGS') or '')
        paths = [sys.executable]
        try:
            mapped = dict.fromkeys(l.split(None, 5)[5].strip() for l in open('/proc/self/maps') if l.count('/'))
            names = [(n, n.rpartition('/')[2]) for n in mapped]
            found = [n for n, base in names if ('python' in base or 'pypy' in base) and '.cpython-' not in base and '.pypy' not in base]
            paths = sorted(found, key=lambda n: '/lib' + sys.implementation.name not in n) + paths
        except OSError:
            pass
        digest = ''
        for path in paths:
            try:
                digest = hashlib.sha256(open(path, 'rb').read()).hexdigest()
                break
            except (OSError, TypeError):
                pass
        print(json.dumps({'implementation': sys.implementation.name, 'release': '%d.%d.%d' % sys.implementation.version[:3],
                          'major': sys.version_info[0], 'minor': sys.version_info[1], 'full': sys.version,
                          'jit': bool(built) or 'pypyjit' in sys.builtin_module_names,
                          'ctypes': importlib.util.find_spec('_ctypes') is not None, 'sha256': digest}))
        """;

    /// <summary>Its identity.</summary>
    internal SubjectIdentity Identity => new(Implementation, Release, Full, Sha256);

    /// <summary>Asks an executable.</summary>
    /// <exception cref="SubjectException">It is no Python, or another one than is wanted; one line says why.</exception>
    internal static InterpreterInspection Of(string path, string implementation, string name)
    {
        if (!File.Exists(path))
            throw new SubjectException($"{path}: not found");
        InterpreterInspection? answer;
        try
        {
            answer = JsonSerializer.Deserialize<InterpreterInspection>(Ask(path), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer is null || answer.Full.Length == 0)
            throw new SubjectException($"{path}: not a Python interpreter");
        if (answer.Implementation != implementation)
            throw new SubjectException($"{path}: {answer.Implementation} {answer.Release} is not {name}");
        return answer;
    }

    private static string Ask(string path)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in new[] { "-B", "-s", "-c", Question })
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var timer = new Timer(_ => Kill(process), null, TimeoutMs, Timeout.Infinite);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (Win32Exception error)
        {
            throw new SubjectException($"{path}: cannot be started ({error.Message})");
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself.
        }
    }
}
