using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Parser and compiler as programs meet them: what is wrong with a source becomes an exception, what is doubtful a warning.</summary>
internal sealed class SourceCompiler(InterpreterState interp) : ISourceCompiler
{
    private static readonly ParserOptions ParserOptions = new(UnicodeNames.Find);

    public PyCode? Compile(ThreadState ts, Value source, string fileName, CompileMode mode, CompileOptions options) =>
        Parse(ts, source, fileName, mode) is { } tree ? CompileTree(ts, tree, fileName, options) : null;

    public Mod? Parse(ThreadState ts, Value source, string fileName, CompileMode mode)
    {
        if (source.Ref is not PyStr text)
        {
            byte[]? bytes = Buffers.Need(ts, source);
            if (bytes is null) return null;
            if (mode == CompileMode.Exec) return Unpack(ts, Parser.ParseModule(bytes, fileName, ParserOptions));
            text = System.Text.Encoding.UTF8.GetString(bytes);
        }
        string decoded = text.ToString();
        return mode switch
        {
            CompileMode.Eval => Unpack(ts, Parser.ParseExpression(decoded, fileName, ParserOptions)),
            CompileMode.Single => Unpack(ts, Parser.ParseInteractive(decoded, fileName, ParserOptions)),
            _ => Unpack(ts, Parser.ParseModule(decoded, fileName, ParserOptions)),
        };
    }

    public PyCode? CompileTree(ThreadState ts, Mod tree, string fileName, CompileOptions options)
    {
        (PyCode? code, SyntaxErrorInfo? error) = Compilation.Compile(interp, tree, fileName, options);
        if (error is not null) RaiseSyntaxError(ts, error);
        return code;
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
