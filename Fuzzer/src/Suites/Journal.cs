using System.Text.Json;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>What the recorder (<c>pyjitverify_suite.py</c>, which says what the lines are) wrote during a run.</summary>
/// <param name="Processes">In the order of their starts.</param>
/// <param name="Tests">In the order of their starts, process after process. The second test of a name has <c> #2</c> behind it.</param>
internal sealed record Journal(IReadOnlyList<PythonProcess> Processes, IReadOnlyList<TestRecord> Tests)
{
    /// <summary>Reads the folder of a run.</summary>
    /// <param name="folder">It has a file per process.</param>
    /// <param name="ending">What to say of a test in whose middle its process ended.</param>
    internal static Journal Read(string folder, string ending)
    {
        var (processes, tests, names) = (new List<PythonProcess>(), new List<TestRecord>(), new Dictionary<string, int>());
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var reading = new ProcessReading();
            foreach (var line in File.ReadLines(file))
                reading.Add(line);
            var count = tests.Count;
            tests.AddRange(reading.Tests(ending).Select(t => t with { Name = Unique(names, t.Name) }));
            if (reading.About is { } about)
                processes.Add(about with { HasTests = tests.Count > count });
        }
        return new(processes, tests);
    }

    private static string Unique(Dictionary<string, int> names, string name) =>
        (names[name] = names.GetValueOrDefault(name) + 1) is var n and > 1 ? $"{name} #{n}" : name;

    private sealed class ProcessReading
    {
        private readonly Dictionary<string, List<TestEvent>> _events = [];
        private readonly List<TestRecord> _ended = [];
        private string? _running;
        private bool _hasEnded;
        private long _machineCode;

        internal PythonProcess? About { get; private set; }

        internal void Add(string text)
        {
            JsonElement line;
            try
            {
                line = JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                // The process was killed while it wrote its last line.
                return;
            }

            string Text(string name) => line.GetProperty(name).GetString()!;
            switch (Text("kind"))
            {
                case "process":
                    var version = line.GetProperty("version");
                    About = new(Text("implementation"), new(version[0].GetInt32(), version[1].GetInt32(), version[2].GetInt32()),
                        line.GetProperty("available") is { ValueKind: not JsonValueKind.Null } has ? has.GetBoolean() : null, false, false);
                    break;
                case "ready":
                    _machineCode = line.GetProperty("code").GetInt64();
                    break;
                case "start":
                    _running = Text("test");
                    _events[_running] = [];
                    break;
                case "event" when Text("test") == _running:
                    _events[_running].Add(EventOf(line));
                    break;
                case "event":
                    // The set-up of a class or a module, or a collection: a test by itself.
                    _ended.Add(new(Text("test"), new([EventOf(line)]), null, "", false));
                    break;
                case "stop" when Text("test") == _running:
                    _ended.Add(new(_running, new(_events[_running]), null, Text("output"), See(line)));
                    _running = null;
                    break;
                case "end":
                    See(line);
                    _hasEnded = true;
                    break;
            }
        }

        /// <summary>The tests; the last one may have been cut short.</summary>
        internal IEnumerable<TestRecord> Tests(string ending) => _running is null
            ? _ended : _ended.Append(new(_running, new(_events[_running]), _hasEnded ? "interrupted" : ending, "", false));

        /// <summary>Whether there is more machine code now than when it was last looked at.</summary>
        private bool See(JsonElement line)
        {
            var (before, now) = (_machineCode, line.GetProperty("code").GetInt64());
            _machineCode = now;
            if (now <= before)
                return false;
            About = About! with { HasCompiled = true };
            return true;
        }

        private static TestEvent EventOf(JsonElement line) => new(
            line.GetProperty("outcome").GetString()!, line.GetProperty("subtest").GetString()!, line.GetProperty("reason").GetString()!,
            new(line.GetProperty("errors").EnumerateArray().Select(e => new RaisedError(
                e.GetProperty("type").GetString()!, e.GetProperty("message").GetString()!,
                new(e.GetProperty("traceback").EnumerateArray().Select(t => t.GetString()!))))));
    }
}
