using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_tokenize</c>: the tokens of the lexer, as the standard library's <c>tokenize</c> asks for them.</summary>
/// <remarks>Source: CPython <c>Python/Python-tokenize.c</c>.</remarks>
internal static class TokenizeModule
{
    private static readonly TypeDefinition Iterator = NativeIterator.Define("_tokenize", "TokenizerIter",
        static (ts, _, args, keywordNames) => Parameters!.Invoke(ts, default, args, keywordNames, "tokenizeriter"));

    private static readonly MethodDefinition Parameters = MethodDefinition.Signed("tokenizeriter", "readline, /, *, encoding=None, extra_tokens",
        static (ts, _, args) =>
        {
            int extra = Operations.IsTrue(ts, args[2]);
            return extra < 0 ? default : new Tokens(ts.Interp.Defined(Iterator), args[0], args[1].Ref is PyStr name ? name.ToString() : null, extra > 0);
        });

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_tokenize", [], [Iterator]);

    /// <summary>The lines are read at the first step; what reading raises comes up there.</summary>
    private sealed class Tokens(PyType type, Value readLine, string? encoding, bool extra) : NativeIterator(type)
    {
        private SourceTokens? _tokens;

        public override bool TryNext(ThreadState ts, out Value item)
        {
            item = default;
            if (_tokens is null)
            {
                string? source = Read(ts, readLine, encoding);
                if (source is null) return false;
                _tokens = new SourceTokens(source, extra);
            }
            return _tokens.Next(ts, out item);
        }
    }

    /// <summary>All lines together. Null with an exception pending.</summary>
    private static string? Read(ThreadState ts, Value readLine, string? encoding)
    {
        var text = new StringBuilder();
        while (true)
        {
            Value line = Operations.Call(ts, readLine);
            if (line.IsNull)
            {
                if (!ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) return null;
                ts.ClearPending();
                return text.ToString();
            }
            PyStr? part = line.Ref as PyStr;
            if (encoding is null && part is null)
            {
                ts.RaiseTypeError("readline() returned a non-string object");
                return null;
            }
            if (encoding is not null)
            {
                if (line.Ref is not PyBytes bytes)
                {
                    ts.RaiseTypeError("readline() returned a non-bytes object");
                    return null;
                }
                part = TextCodec.Decode(ts, bytes, encoding, "replace");
                if (part is null) return null;
            }
            if (part!.Length == 0) return text.ToString();
            text.Append(part);
        }
    }
}
