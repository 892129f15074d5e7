using PyJitVerify.Oracle;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>Somebody's test command.</summary>
/// <param name="Words">The command and its arguments, as they were typed.</param>
/// <param name="Interpreter">What <c>python</c>, <c>python3</c> and <c>python3.N</c> are to mean in it; null: what PATH says.</param>
public sealed record SuiteInvocation(EquatableList<string> Words, string? Interpreter)
{
    /// <summary>The command as a line for a shell.</summary>
    public string Line => string.Join(' ', Words.Select(Quote));

    /// <summary>A word as a shell wants it.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:,+@%".Contains(c, StringComparison.Ordinal))
            ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>The names that <see cref="Interpreter"/> has in the command.</summary>
    public IEnumerable<string> Names => Interpreter is null ? [] : new[] { "python", "python3", Path.GetFileName(Interpreter) }.Distinct();

    /// <summary>A word of the command, with the interpreter itself where it is named.</summary>
    public string Resolve(string word) => Names.Contains(word) ? Interpreter! : word;

    /// <summary>The shortest command that runs one test, for the runners of which that is known; else null.</summary>
    /// <param name="test">Its name.</param>
    public string[]? Select(string test)
    {
        var module = Words.Count > 2 && Words[1] == "-m" ? Words[2] : null;
        var isPytest = module == "pytest" || Path.GetFileName(Words[0]) is "pytest" or "py.test";
        var isSubject = test.Contains("::", StringComparison.Ordinal);
        var start = module is null ? Words.Take(1) : Words.Take(3);
        if (isPytest && isSubject)
            return [.. start, test];
        if (isSubject || test.Contains(' ', StringComparison.Ordinal) || test.StartsWith("__main__.", StringComparison.Ordinal))
            return null;
        return module switch
        {
            "unittest" => [.. start, test],
            "test" when test.Split('.') is ["test", var file, ..] => [.. start, file, "-m", test],
            _ => null,
        };
    }

    /// <summary>The file of a command, as a shell finds it.</summary>
    /// <exception cref="SuiteException">There is none.</exception>
    public static string Find(string command, string path)
    {
        var found = command.Contains('/', StringComparison.Ordinal)
            ? Path.GetFullPath(command)
            : path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(d => Path.Combine(d, command)).FirstOrDefault(File.Exists);
        return File.Exists(found) ? found : throw new SuiteException($"{command}: command not found");
    }
}
