using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>Generic functions, classes and aliases: a function around each makes the type parameters and returns it.</summary>
/// <remarks>Source: PEP 695, PEP 696; CPython <c>Python/codegen.c</c>: <c>codegen_type_params</c>, <c>codegen_function</c>.</remarks>
internal sealed partial class CodeGenerator
{
    /// <summary>Variables of the function around a generic definition.</summary>
    public const string DefaultsName = ".defaults", KeywordDefaultsName = ".kwdefaults", TypeParametersName = ".type_params", GenericBaseName = ".generic_base";

    private const int TypeVarWithBound = 2, TypeVarWithConstraints = 3, SetFunctionTypeParameters = 4, SetTypeParameterDefault = 5;

    /// <summary>The defaults lie on the stack; they are handed to the function around as arguments.</summary>
    private void GenericFunction(FunctionParts f, int flags)
    {
        CodeGenerator inner = BeginTypeParameters(f.Node, f.FirstLine);
        inner.EmitTypeParameters(f.TypeParams);
        int defaults = 0;
        if ((flags & AttributeDefaults) != 0) inner._code.Emit(Opcode.LoadFast, defaults++);
        if ((flags & AttributeKeywordDefaults) != 0) inner._code.Emit(Opcode.LoadFast, defaults++);
        inner.MakeFunctionObject(f, flags);
        inner._code.Emit(Opcode.Swap, 2);
        inner._code.Emit(Opcode.CallIntrinsic2, SetFunctionTypeParameters);
        inner._code.Emit(Opcode.ReturnValue);
        if (defaults == 2) _code.Emit(Opcode.Swap, 2);
        MakeFunction(inner, inner.Finish($"<generic parameters of {f.Name}>", f.FirstLine, 0, null), 0);
        if (defaults == 0) _code.Emit(Opcode.PushNull);
        else _code.Emit(Opcode.Swap, defaults + 1);
        _code.Emit(Opcode.Call, Math.Max(0, defaults - 1));
    }

    private void GenericClass(ClassDef c)
    {
        int line = FirstLineOf(c);
        CodeGenerator inner = BeginTypeParameters(c, line);
        inner.EmitTypeParameters(c.TypeParams);
        inner.StoreName(TypeParametersName);
        inner.LoadName(TypeParametersName);
        inner._code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.SubscriptGeneric);
        inner.StoreName(GenericBaseName);
        inner.MakeClass(c, c.Bases.Add(new Name(GenericBaseName, ExprContext.Load) { Span = c.Span }));
        inner._code.Emit(Opcode.ReturnValue);
        MakeFunction(inner, inner.Finish($"<generic parameters of {c.Name}>", line, 0, null), 0);
        _code.Emit(Opcode.PushNull);
        _code.Emit(Opcode.Call, 0);
    }

    private void TypeAliasStatement(TypeAlias t)
    {
        var name = (Name)t.Name;
        int line = t.Span.Line;
        if (t.TypeParams.Length == 0)
        {
            LoadConstant(_unit.Intern(name.Id));
            LoadNone();
            AliasValue(t, name.Id);
        }
        else
        {
            CodeGenerator inner = BeginTypeParameters(t, line);
            inner.LoadConstant(_unit.Intern(name.Id));
            inner.EmitTypeParameters(t.TypeParams);
            inner.AliasValue(t, name.Id);
            inner._code.Emit(Opcode.ReturnValue);
            MakeFunction(inner, inner.Finish($"<generic parameters of {name.Id}>", line, 0, null), 0);
            _code.Emit(Opcode.PushNull);
            _code.Emit(Opcode.Call, 0);
        }
        StoreName(name.Id);
    }

    /// <summary>Name and type parameters lie on the stack; the alias takes their place.</summary>
    private void AliasValue(TypeAlias t, string name)
    {
        EmitEvaluator(t.Value, name, _code.Span);
        _code.Emit(Opcode.BuildTuple, 3);
        _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.TypeAlias);
    }

    private CodeGenerator BeginTypeParameters(Node node, int line)
    {
        var inner = new CodeGenerator(_unit, CurrentScopeOf(node), this);
        inner.Begin(line);
        inner._code.Span = _code.Span;
        return inner;
    }

    /// <summary>A tuple of the type parameters, each stored under its name.</summary>
    private void EmitTypeParameters(ImmutableArray<TypeParam> parameters)
    {
        SourceSpan outer = _code.Span;
        bool hasDefault = false;
        foreach (TypeParam parameter in parameters)
        {
            _code.Span = parameter.Span;
            (string name, Expr? bound, Expr? fallback, Intrinsic1 make) = parameter switch
            {
                TypeVar v => (v.Name, v.Bound, v.DefaultValue, Intrinsic1.TypeVar),
                ParamSpec p => (p.Name, null, p.DefaultValue, Intrinsic1.ParamSpec),
                _ => (((TypeVarTuple)parameter).Name, null, ((TypeVarTuple)parameter).DefaultValue, Intrinsic1.TypeVarTuple),
            };
            LoadConstant(_unit.Intern(name));
            if (bound is null)
            {
                _code.Emit(Opcode.CallIntrinsic1, (int)make);
            }
            else
            {
                EmitEvaluator(bound, name, bound.Span);
                _code.Emit(Opcode.CallIntrinsic2, bound is Syntax.Tuple ? TypeVarWithConstraints : TypeVarWithBound);
            }
            if (fallback is not null)
            {
                hasDefault = true;
                EmitEvaluator(fallback, name, fallback.Span);
                _code.Emit(Opcode.CallIntrinsic2, SetTypeParameterDefault);
            }
            else if (hasDefault)
            {
                throw new CompileError($"non-default type parameter '{name}' follows default type parameter", parameter.Span);
            }
            _code.Emit(Opcode.Copy, 1);
            StoreName(name);
        }
        _code.Emit(Opcode.BuildTuple, parameters.Length);
        _code.Span = outer;
    }

    /// <summary>A function of the annotation format, 1 by default, that computes an expression.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">Of what is not the expression itself.</param>
    private void EmitEvaluator(Expr e, string name, SourceSpan span)
    {
        SourceSpan outer = _code.Span;
        _code.Span = span;
        LoadConstant(new PyTuple([Value.Int(1)]));
        CodeGenerator inner = BeginAnnotate(e, span);
        inner.StarredValue(e);
        inner._code.Emit(Opcode.ReturnValue);
        MakeFunction(inner, inner.Finish(name, span.Line, 0, null), AttributeDefaults);
        _code.Span = outer;
    }
}
