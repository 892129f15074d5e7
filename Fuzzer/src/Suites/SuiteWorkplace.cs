using System.Collections;
using System.Globalization;
using System.Text;
using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>
/// The temporary folder of a judgement: the recorder, the names of the interpreter, and a folder with the journals of each run.
/// </summary>
internal sealed class SuiteWorkplace : IDisposable
{
    private const string Journal = "PYJITVERIFY_SUITE_JOURNAL", Python = "PYJITVERIFY_SUITE_PYTHON", Plugin = "pyjitverify_suite";

    private static readonly string[] Recorder = ["sitecustomize.py", Plugin + ".py"];

    /// <summary>What decides how an interpreter runs; only the mode says so here.</summary>
    private static readonly string[] ForeignKnobs = ["PYTHON_JIT", "PYTHON_UOPS_OPTIMIZE", "PYTHON_SPECIALIZATION_OFF"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pyjv-suite-");
    private readonly SuiteInvocation _invocation;
    private int _runs;

    internal SuiteWorkplace(SuiteInvocation invocation)
    {
        _invocation = invocation;
        var hook = _folder.CreateSubdirectory("hook").FullName;
        foreach (var name in Recorder)
            File.WriteAllText(Path.Combine(hook, name), Resource(name));
        if (invocation.Interpreter is not { } interpreter)
            return;
        var bin = _folder.CreateSubdirectory("bin").FullName;
        foreach (var name in invocation.Names)
        {
            // Not a link: an interpreter looks for its environment beside the file that was started.
            var path = Path.Combine(bin, name);
            File.WriteAllText(path, $"#!/bin/sh\nexec {SuiteInvocation.Quote(interpreter)} \"$@\"\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A folder for the journals of one more run, which does the selected tests only.</summary>
    /// <param name="selected">Names of tests; null: all.</param>
    internal string NewJournal(IEnumerable<string>? selected)
    {
        var journal = _folder.CreateSubdirectory((++_runs).ToString(CultureInfo.InvariantCulture)).FullName;
        if (selected is not null)
            File.WriteAllText(journal + ".selection", string.Join('\n', selected), new UTF8Encoding(false));
        return journal;
    }

    /// <summary>The environment of a run: the user's own, the recorder, the mode's knobs and no others, and a fixed hash seed.</summary>
    internal Dictionary<string, string> EnvironmentOf(Mode mode, string journal)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        foreach (var foreign in all.Keys.Where(name => ForeignKnobs.Any(k => name.StartsWith(k, StringComparison.Ordinal))).ToArray())
            all.Remove(foreign);
        foreach (var knob in mode.Knobs)
            all[knob.Name] = knob.Value;
        if (!uint.TryParse(all.GetValueOrDefault("PYTHONHASHSEED"), out _))
            all["PYTHONHASHSEED"] = "0";
        all[Journal] = journal;
        Prepend("PYTHONPATH", Path.Combine(_folder.FullName, "hook"), Path.PathSeparator);
        Prepend("PYTEST_PLUGINS", Plugin, ',');
        if (_invocation.Interpreter is { } interpreter)
        {
            all[Python] = interpreter;
            Prepend("PATH", Path.Combine(_folder.FullName, "bin"), Path.PathSeparator);
        }
        return all;

        void Prepend(string name, string value, char separator) =>
            all[name] = all.GetValueOrDefault(name) is { Length: > 0 } rest ? value + separator + rest : value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that outlives its run may still write there; the folder is in the system's temporary place.
        }
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SuiteWorkplace).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in this assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
