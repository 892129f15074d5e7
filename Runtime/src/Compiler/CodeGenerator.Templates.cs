using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <remarks>Source: PEP 750; CPython <c>Python/codegen.c</c>: <c>codegen_template_str</c>.</remarks>
internal sealed partial class CodeGenerator
{
    /// <summary>A tuple of the texts, one more than there are interpolations, and a tuple of those become the template.</summary>
    private void TemplateString(TemplateStr t)
    {
        var strings = ImmutableArray.CreateBuilder<Value>();
        bool afterText = false;
        foreach (Expr part in t.Values)
        {
            if (part is Interpolation)
            {
                if (!afterText) strings.Add(PyStr.Empty);
                afterText = false;
                continue;
            }
            strings.Add(_unit.Constant(((Constant)part).Value));
            afterText = true;
        }
        if (!afterText) strings.Add(PyStr.Empty);
        LoadConstant(new PyTuple([.. strings]));
        int count = 0;
        foreach (Expr part in t.Values)
        {
            if (part is not Interpolation interpolation) continue;
            InterpolationExpression(interpolation);
            count++;
        }
        _code.Emit(Opcode.BuildTuple, count);
        _code.Emit(Opcode.BuildTemplate);
    }

    private void InterpolationExpression(Interpolation i)
    {
        Expr(i.Value);
        LoadConstant(PyStr.From(i.Str ?? ""));
        int argument = 2 | ConversionOf(i.Conversion) << 2;
        if (i.FormatSpec is not null)
        {
            Expr(i.FormatSpec);
            argument |= 1;
        }
        _code.Emit(Opcode.BuildInterpolation, argument);
    }

    private static int ConversionOf(int conversion) => conversion switch { 's' => 1, 'r' => 2, 'a' => 3, _ => 0 };
}
