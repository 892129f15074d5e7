using System.Collections.Immutable;
using System.Numerics;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>
/// Reads objects of <c>ast</c>'s classes as a tree for the compiler.
/// A first failure leaves its exception pending and ends the whole walk: <see cref="Failure"/> is thrown and caught inside this class only.
/// </summary>
/// <remarks>Source: CPython <c>Python/Python-ast.c</c>, <c>obj2ast_mod</c>.</remarks>
internal sealed class ObjectsToTree
{
    private readonly ThreadState _ts;
    private readonly AstClasses _classes;
    private int _depth;

    private ObjectsToTree(ThreadState ts)
    {
        _ts = ts;
        _classes = AstClasses.Of(ts.Interp);
    }

    private sealed class Failure : Exception;

    /// <summary>The tree, checked. Null with an exception pending.</summary>
    /// <param name="kind">The class that the mode of <c>compile()</c> asks for.</param>
    public static Mod? Convert(ThreadState ts, Value root, string kind)
    {
        PyType wanted = AstClasses.Of(ts.Interp)[kind].Type;
        if (!ts.TypeOf(root).IsSubtypeOf(wanted))
        {
            ts.RaiseTypeError($"expected {kind} node, got {ts.TypeOf(root).LayoutName}");
            return null;
        }
        try
        {
            var tree = (Mod)new ObjectsToTree(ts).Node(root, "mod")!;
            return TreeValidator.Check(ts, tree) ? tree : null;
        }
        catch (Failure)
        {
            return null;
        }
    }

    private Failure Fail(PyType type, string message)
    {
        _ts.Raise(type, message);
        return new Failure();
    }

    /// <summary>A tree of objects can be as deep as one that is parsed; it may also contain itself.</summary>
    private void Enter(string where)
    {
        if (++_depth > Parser.MaxTreeDepth) throw Fail(_ts.Interp.Exceptions.RecursionError, "maximum recursion depth exceeded" + where);
    }

    private string Repr(in Value value) => Operations.Repr(_ts, value)?.ToString() ?? throw new Failure();

    /// <summary>The object as a node (or an operator, or a context) of a rule of the grammar; None is null.</summary>
    private object? Node(in Value value, string rule)
    {
        if (value.IsNone) return null;
        AstClass? c = _classes.Find(_ts.TypeOf(value));
        bool isSum = _classes[rule].Fields.Length == 0;
        if (isSum ? c is null || c.Sum != rule : c is null || c.Name != rule)
        {
            if (!isSum) return Build(value, _classes[rule]);
            if (_classes[rule].HasPosition) Position(value, rule);
            throw Fail(_ts.Interp.Exceptions.TypeError, $"expected some sort of {rule}, but got {Repr(value)}");
        }
        return rule switch
        {
            "expr_context" => Enum.Parse<ExprContext>(c.Name),
            "boolop" => Enum.Parse<BoolOperator>(c.Name),
            "operator" => Enum.Parse<Operator>(c.Name),
            "unaryop" => Enum.Parse<UnaryOperator>(c.Name),
            "cmpop" => Enum.Parse<CmpOperator>(c!.Name),
            _ => Build(value, c),
        };
    }

    private Node Build(in Value value, AstClass c)
    {
        string rule = c.Sum == "AST" ? c.Name : c.Sum;
        Enter($" while traversing '{rule}' node");
        SourceSpan span = c.HasPosition ? Position(value, rule) : default;
        var fields = new object?[c.Fields.Length];
        for (int i = 0; i < fields.Length; i++) fields[i] = Field(value, c, c.Fields[i]);
        Node made = TreeBuilder.Make(c.Name, fields) with { Span = span };
        _depth--;
        return made;
    }

    private SourceSpan Position(in Value value, string rule)
    {
        int line = Required("lineno", value), column = Required("col_offset", value);
        return new SourceSpan(line, column, Optional("end_lineno", value, line), Optional("end_col_offset", value, column));

        int Required(string name, in Value owner) => Attribute(owner, name) is { IsNull: false } found ? Int(found)
            : throw Fail(_ts.Interp.Exceptions.TypeError, $"required field \"{name}\" missing from {rule}");

        int Optional(string name, in Value owner, int otherwise) => Attribute(owner, name) is { IsNull: false, IsNone: false } found ? Int(found) : otherwise;
    }

    /// <summary>An attribute, or a null value where there is none.</summary>
    private Value Attribute(in Value owner, PyStr name)
    {
        int found = Operations.TryGetAttribute(_ts, owner, name, out Value value);
        if (found < 0) throw new Failure();
        return found == 0 ? default : value;
    }

    private object? Field(in Value owner, AstClass c, AstField field)
    {
        Value value = Attribute(owner, field.Key);
        ExceptionTypes types = _ts.Interp.Exceptions;
        if (field.IsList)
        {
            if (value.IsNull) return Array.Empty<object?>();
            if (value.Ref is not PyList list) throw Fail(types.TypeError, $"{c.Name} field \"{field.Name}\" must be a list, not a {_ts.TypeOf(value).Name}");
            Value[] items = list.ToArray();
            var all = new object?[items.Length];
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = Item(items[i], field);
                if (list.Count != items.Length) throw Fail(types.RuntimeError, $"{c.Name} field \"{field.Name}\" changed size during iteration");
                if (all[i] is null && !field.IsOptional) throw Fail(types.ValueError, NullItem(c, field));
            }
            return all;
        }
        if (value.IsNull)
        {
            if (field.Type == "expr_context") return ExprContext.Load;
            return field.IsOptional ? null : throw Fail(types.TypeError, $"required field \"{field.Name}\" missing from {c.Name}");
        }
        if (value.IsNone && field.IsOptional) return null;
        return Item(value, field) ?? throw Fail(types.ValueError, $"field '{field.Name}' is required for {c.Name}");
    }

    private static string NullItem(AstClass c, AstField field) => field.Type switch
    {
        "stmt" => "None disallowed in statement list",
        "identifier" => $"field '{field.Name}' is required for {c.Name}",
        _ => "None disallowed in expression list",
    };

    private object? Item(in Value value, AstField field)
    {
        switch (field.Type)
        {
            case "identifier":
                return value.IsNone ? null : value.Ref is PyStr { Class: null } name ? name.ToString() : throw Fail(_ts.Interp.Exceptions.TypeError, "AST identifier must be of type str");
            case "string":
                return value.Ref is PyStr { Class: null } text ? text.ToString() : throw Fail(_ts.Interp.Exceptions.TypeError, "AST string must be of type str");
            case "int":
                return Int(value);
            case "constant":
                return Constant(value);
            default:
                return Node(value, field.Type);
        }
    }

    private int Int(in Value value)
    {
        if (!Operations.TryGetIntegral(value, out BigInteger number)) throw Fail(_ts.Interp.Exceptions.ValueError, $"invalid integer value: {Repr(value)}");
        return number >= int.MinValue && number <= int.MaxValue ? (int)number : throw Fail(_ts.Interp.Exceptions.OverflowError, "Python int too large to convert to C int");
    }

    private ConstantValue Constant(in Value value)
    {
        switch (value.Ref)
        {
            case PyStr { Class: null } text: return new ConstantValue.Str(TextOf(text));
            case PyBytes { Class: null } bytes: return new ConstantValue.Bytes([.. bytes.Data]);
            case PyInt { Class: null } integer: return new ConstantValue.Int(integer.Number);
            case PyComplex { Class: null } complex:
                return complex.Number.Real == 0 && !double.IsNegative(complex.Number.Real)
                ? new ConstantValue.Imaginary(complex.Number.Imaginary) : new ConstantValue.Complex(complex.Number.Real, complex.Number.Imaginary);
            case PyTuple { Class: null } tuple: return new ConstantValue.Tuple(Constants(tuple.Items));
            case PySet { Class: null, IsFrozen: true } set: return new ConstantValue.FrozenSet(Constants(SetOps.Elements(set).ToArray()));
        }
        if (value.IsNone) return ConstantValue.None.Instance;
        if (value.IsEllipsis) return ConstantValue.Ellipsis.Instance;
        if (value.IsBool) return new ConstantValue.Bool(value.IsTrueSingleton);
        if (value.IsInt) return new ConstantValue.Int(value.Bits);
        if (value.IsFloat) return new ConstantValue.Float(value.AsFloat);
        throw Fail(_ts.Interp.Exceptions.TypeError, $"got an invalid type in Constant: {_ts.TypeOf(value).Name}");
    }

    private ImmutableArray<ConstantValue> Constants(Value[] items)
    {
        Enter(" during compilation");
        ImmutableArray<ConstantValue> all = [.. items.Select(item => Constant(item))];
        _depth--;
        return all;
    }

    private static PyText TextOf(PyStr text)
    {
        var codePoints = new int[text.Length];
        for (int i = 0; i < codePoints.Length; i++) codePoints[i] = text[i];
        return PyText.FromCodePoints(codePoints);
    }
}
