using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Prints the statements that fit on one line, without the line itself.</summary>
internal sealed class SimpleStatementWriter(SourceWriter writer, ExpressionWriter expressions)
{
    private readonly SourceWriter _w = writer;
    private readonly ExpressionWriter _e = expressions;

    public void Write(Stmt statement)
    {
        switch (statement)
        {
            case ExprStmt expression:
                Value(expression.Value);
                break;
            case Assign assign:
                foreach (var target in assign.Targets)
                {
                    _e.Target(target);
                    _w.Write(" = ");
                }

                Value(assign.Value);
                break;
            case AugAssign assign:
                _e.Write(assign.Target, Precedence.Atom);
                _w.Write($" {Operators.Symbol(assign.Op)}= ");
                Value(assign.Value);
                break;
            case AnnAssign assign:
                Annotated(assign);
                break;
            case TypeAlias alias:
                _w.Write("type ");
                _e.Write(alias.Name, Precedence.Atom);
                TypeParams(alias.TypeParams);
                _w.Write(" = ");
                _e.Write(alias.Value, Precedence.Test);
                break;
            case Return result:
                _w.Write("return");
                if (result.Value is { } value)
                {
                    _w.Write(' ');
                    _e.Write(value, value is Tuple ? Precedence.Tuple : Precedence.Test);
                }

                break;
            case Delete delete:
                _w.Write("del ");
                _e.List(delete.Targets);
                break;
            case Raise raise:
                RaiseStatement(raise);
                break;
            case Assert assertion:
                _w.Write("assert ");
                _e.Write(assertion.Test, Precedence.Test);
                if (assertion.Msg is { } message)
                {
                    _w.Write(", ");
                    _e.Write(message, Precedence.Test);
                }

                break;
            case Import import:
                _w.Write("import ");
                Aliases(import.Names);
                break;
            case ImportFrom import:
                _w.Write($"from {new string('.', import.Level)}{import.Module} import ");
                Aliases(import.Names);
                break;
            case Global names:
                _w.Write("global " + string.Join(", ", names.Names));
                break;
            case Nonlocal names:
                _w.Write("nonlocal " + string.Join(", ", names.Names));
                break;
            case Pass:
                _w.Write("pass");
                break;
            case Break:
                _w.Write("break");
                break;
            case Continue:
                _w.Write("continue");
                break;
            default:
                throw new ArgumentException($"no source for {statement.AsdlName}", nameof(statement));
        }
    }

    public void TypeParams(ImmutableArray<TypeParam> parameters)
    {
        if (parameters.IsEmpty)
        {
            return;
        }

        _w.Write('[');
        for (var i = 0; i < parameters.Length; i++)
        {
            _w.Write(i > 0 ? ", " : string.Empty);
            TypeParameter(parameters[i]);
        }

        _w.Write(']');
    }

    /// <summary>A right-hand side: a yield or a tuple needs no parentheses.</summary>
    private void Value(Expr value) =>
        _e.Write(value, value is Tuple or Yield or YieldFrom ? Precedence.Tuple : Precedence.Test);

    private void Annotated(AnnAssign assign)
    {
        // Parentheses around a name make it an annotation that declares nothing.
        var isParenthesized = !assign.Simple && assign.Target is Name;
        _w.Write(isParenthesized ? "(" : string.Empty);
        _e.Write(assign.Target, Precedence.Atom);
        _w.Write(isParenthesized ? "): " : ": ");
        _e.Write(assign.Annotation, Precedence.Test);
        if (assign.Value is { } value)
        {
            _w.Write(" = ");
            Value(value);
        }
    }

    private void RaiseStatement(Raise raise)
    {
        _w.Write("raise");
        if (raise.Exc is { } exception)
        {
            _w.Write(' ');
            _e.Write(exception, Precedence.Test);
        }

        if (raise.Cause is { } cause)
        {
            _w.Write(" from ");
            _e.Write(cause, Precedence.Test);
        }
    }

    private void Aliases(ImmutableArray<Alias> names) =>
        _w.Write(string.Join(", ", names.Select(name => name.AsName is null ? name.Name : $"{name.Name} as {name.AsName}")));

    private void TypeParameter(TypeParam parameter)
    {
        switch (parameter)
        {
            case TypeVar variable:
                _w.Write(variable.Name);
                Optional(": ", variable.Bound);
                Optional(" = ", variable.DefaultValue);
                break;
            case ParamSpec spec:
                _w.Write("**" + spec.Name);
                Optional(" = ", spec.DefaultValue);
                break;
            case TypeVarTuple tuple:
                _w.Write("*" + tuple.Name);
                Optional(" = ", tuple.DefaultValue);
                break;
            default:
                throw new ArgumentException($"no source for {parameter.AsdlName}", nameof(parameter));
        }
    }

    private void Optional(string before, Expr? expression)
    {
        if (expression is not null)
        {
            _w.Write(before);
            _e.Write(expression, Precedence.Test);
        }
    }
}
