using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Parser and compiler as programs meet them: what is wrong with a source becomes an exception, what is doubtful a warning.</summary>
internal sealed class SourceCompiler(InterpreterState interp) : ISourceCompiler
{
    public PyCode? Compile(ThreadState ts, Value source, string fileName, CompileMode mode, CompileOptions options) =>
        Parse(ts, source, fileName, mode) is { } tree ? CompileTree(ts, tree, fileName, options) : null;

    public Mod? Parse(ThreadState ts, Value source, string fileName, CompileMode mode)
    {
        var options = new ParserOptions(new SyntaxWarnings());
        Mod? tree = Parse(ts, source, fileName, mode, options);
        if (tree is not null) return Issue(ts, options.Warnings!.All, fileName) ? tree : null;
        // What is doubtful before the place that is wrong was read, and is told.
        PyException error = ts.TakePending();
        if (error.Extra is { Length: > 3 } place && place[2].IsInt && place[3].IsInt)
        {
            (long line, long column) = (place[2].Bits, place[3].Bits);
            IEnumerable<SyntaxWarningInfo> before = options.Warnings!.All.Where(w => (w.Span.Line, w.Span.Column + 1).CompareTo(((int)line, (int)column)) < 0);
            if (!Issue(ts, before.DistinctBy(static w => (w.Message, w.Span)), fileName)) return null;
        }
        ts.Restore(error);
        return null;
    }

    private static Mod? Parse(ThreadState ts, Value source, string fileName, CompileMode mode, ParserOptions options)
    {
        if (source.Ref is not PyStr text)
        {
            byte[]? bytes = Buffers.Need(ts, source);
            if (bytes is null) return null;
            if (mode == CompileMode.Exec) return Unpack(ts, Parser.ParseModule(bytes, fileName, options));
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            text = System.Text.Encoding.UTF8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(mark) ? mark.Length : 0));
        }
        string decoded = text.ToString();
        return mode switch
        {
            CompileMode.Eval => Unpack(ts, Parser.ParseExpression(decoded, fileName, options)),
            CompileMode.Single => Unpack(ts, Parser.ParseInteractive(decoded, fileName, options)),
            _ => Unpack(ts, Parser.ParseModule(decoded, fileName, options)),
        };
    }

    public PyCode? CompileTree(ThreadState ts, Mod tree, string fileName, CompileOptions options)
    {
        var warnings = new SyntaxWarnings();
        (PyCode? code, SyntaxErrorInfo? error) = Compilation.Compile(interp, tree, fileName, options, warnings);
        if (error is not null) RaiseSyntaxError(ts, error);
        return error is null && Issue(ts, warnings.All, fileName) ? code : null;
    }

    /// <summary>Gives the warnings. One that is made an error is a SyntaxError at its place; false then.</summary>
    private static bool Issue(ThreadState ts, IEnumerable<SyntaxWarningInfo> warnings, string fileName)
    {
        foreach (SyntaxWarningInfo warning in warnings)
        {
            PyType category = ts.Interp.Exceptions["SyntaxWarning"];
            if (Warnings.IssueAt(ts, category, warning.Message, fileName, warning.Span.Line)) continue;
            if (!ts.PendingMatches(category)) return false;
            ts.ClearPending();
            SourceSpan s = warning.Span;
            RaiseSyntaxError(ts, new SyntaxErrorInfo(SyntaxErrorKind.SyntaxError, warning.ErrorMessage ?? warning.Message, fileName, s.Line, s.Column + 1, s.EndLine, s.EndColumn + 1, null));
            return false;
        }
        return true;
    }

    private static T? Unpack<T>(ThreadState ts, ParseResult<T> result) where T : Mod
    {
        if (!result.Success) RaiseSyntaxError(ts, result.Error);
        return result.Tree;
    }

    /// <summary>Leaves the exception pending that describes a rejected source.</summary>
    internal static void RaiseSyntaxError(ThreadState ts, SyntaxErrorInfo error)
    {
        ExceptionTypes types = ts.Interp.Exceptions;
        if (error.Kind == SyntaxErrorKind.TooComplex)
        {
            ts.RaiseMemoryError();
            return;
        }
        string? line = error.Text;
        if (line is null && SourceLines.Of(ts, error.FileName) is { } lines && error.Line >= 1 && error.Line <= lines.Length) line = lines[error.Line - 1] + "\n";
        Value text = line is null ? Value.None : (PyStr)line;
        Value location = new PyTuple([(PyStr)error.FileName, Value.Int(error.Line), Value.Int(error.Column), text, Value.Int(error.EndLine), Value.Int(error.EndColumn)]);
        PyException exception = PyException.Create(types[error.Kind.ToString()], [(PyStr)error.Message, location]);
        exception.Extra = [(PyStr)error.Message, (PyStr)error.FileName, Value.Int(error.Line), Value.Int(error.Column), text, Value.Int(error.EndLine), Value.Int(error.EndColumn), Value.None];
        ts.Raise(exception);
    }
}
