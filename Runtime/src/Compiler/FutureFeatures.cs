using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>What a module asks of the compiler by <c>from __future__ import</c>.</summary>
/// <remarks>Source: language reference, section 7.11.1; CPython <c>Python/future.c</c>.</remarks>
/// <param name="LastLine">The line of the last import that may have an effect.</param>
internal sealed record FutureFeatures(bool Annotations, int LastLine)
{
    private static readonly HashSet<string> Known =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
        "generator_stop", "annotations",
    ];

    /// <summary>The features of a tree; those of the code that compiles it may be handed on.</summary>
    public static FutureFeatures Of(Mod module, bool annotations)
    {
        IEnumerable<Stmt> body = module switch { Module m => m.Body, Interactive i => i.Body, _ => [] };
        int lastLine = 0;
        bool mayFollow = true, isFirst = true;
        foreach (Stmt statement in body)
        {
            if (statement is ImportFrom { Module: "__future__", Level: 0 } import)
            {
                if (!mayFollow) throw new CompileError("from __future__ imports must occur at the beginning of the file", import.Span);
                lastLine = import.Span.Line;
                foreach (Alias alias in import.Names)
                {
                    if (alias.Name == "braces") throw new CompileError("not a chance", alias.Span);
                    if (!Known.Contains(alias.Name)) throw new CompileError($"future feature {alias.Name} is not defined", alias.Span);
                    annotations |= alias.Name == "annotations";
                }
            }
            else
            {
                bool isDocstring = isFirst && statement is ExprStmt { Value: Constant { Value: ConstantValue.Str } };
                mayFollow &= isDocstring;
            }
            isFirst = false;
        }
        return new FutureFeatures(annotations, lastLine);
    }
}
