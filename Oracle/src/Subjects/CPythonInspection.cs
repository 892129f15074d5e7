using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Asks an executable what Python it is.</summary>
internal static class CPythonInspection
{
    /// <summary>The first minor version with a JIT.</summary>
    internal const int OldestMinor = 13;

    private const int TimeoutMs = 20_000;

    /// <summary>The binary is found by its mapping: the executable may be a script that starts it by another
    /// loader.</summary>
    private const string Question = """
        import hashlib, json, sys, sysconfig
        jit = getattr(sys, '_jit', None)
        built = jit.is_available() if jit else '--enable-experimental-jit' in (sysconfig.get_config_var('CONFIG_ARGS') or '')
        paths = [sys.executable]
        try:
            names = dict.fromkeys(l.split(None, 5)[5].strip() for l in open('/proc/self/maps') if l.count('/'))
            paths = [n for n in names if 'python' in n.rpartition('/')[2] and '.cpython-' not in n] + paths
        except OSError:
            pass
        digest = ''
        for path in paths:
            try:
                digest = hashlib.sha256(open(path, 'rb').read()).hexdigest()
                break
            except (OSError, TypeError):
                pass
        print(json.dumps({'implementation': sys.implementation.name, 'major': sys.version_info[0],
                          'minor': sys.version_info[1], 'micro': sys.version_info[2], 'full': sys.version,
                          'jit': bool(built), 'sha256': digest}))
        """;

    /// <summary>Identity and minor version of a CPython with a JIT.</summary>
    /// <exception cref="SubjectException">It is none, or cannot be used; one line says why.</exception>
    internal static (SubjectIdentity Identity, int Minor) Inspect(string path)
    {
        if (!File.Exists(path))
            throw new SubjectException($"{path}: not found");
        Answer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<Answer>(Ask(path), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer is null || answer.Full.Length == 0)
            throw new SubjectException($"{path}: not a Python interpreter");
        var version = $"{answer.Major}.{answer.Minor}.{answer.Micro}";
        if (answer.Implementation != "cpython")
            throw new SubjectException($"{path}: {answer.Implementation} {version} is not CPython");
        if (answer.Major != 3 || answer.Minor < OldestMinor)
            throw new SubjectException($"{path}: CPython {version} has no JIT; 3.{OldestMinor} or later is needed");
        if (!answer.Jit)
            throw new SubjectException($"{path}: CPython {version} was built without the JIT (--enable-experimental-jit)");
        return (new("cpython", version, answer.Full, answer.Sha256), answer.Minor);
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

    private sealed record Answer(
        string Implementation, int Major, int Minor, int Micro, string Full, bool Jit, string Sha256);
}
