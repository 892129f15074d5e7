using System.Numerics;
using PyJitVerify.Runtime.Syntax;
using static PyJitVerify.Fuzzer.Generation.Make;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Random expressions of a wanted kind. In: the names in scope. Out: a tree that evaluates to exactly that kind and
/// raises nothing, whatever values of their kinds the names have.
/// <para>What every production must keep:
/// (1) a divisor is never zero and a shift count never negative or large;
/// (2) an index is reduced by the length of a display that is never empty;
/// (3) no float becomes an int and no power has a computed exponent;
/// (4) a name of a comprehension (<c>c</c> and its depth) hides no name of the scope;
/// (5) choice zero is a leaf, and depth goes down at each step, so building ends.</para>
/// </summary>
public sealed class ExpressionBuilder(Draw draw)
{
    /// <summary>Levels of a hole's expression.</summary>
    public const int DefaultDepth = 3;

    private static readonly string[] Words = ["a", "", "xyz", "0", "é", "spam", "Z z", "日本", "12"];

    private static readonly double[] Floats =
    [
        1.5, 0.0, -0.0, 2.0, -3.25, 1e16, 0.1, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 5e-324, 1e308,
    ];

    /// <summary>An expression of that kind.</summary>
    public Expr Of(ValueKind kind, Scope scope, int depth = DefaultDepth) => kind switch
    {
        ValueKind.Int => Int(scope, depth),
        ValueKind.Float => Float(scope, depth),
        ValueKind.Bool => Bool(scope, depth),
        ValueKind.Str => Str(scope, depth),
        ValueKind.IntList => IntList(scope, depth),
        ValueKind.IntTuple => IntTuple(scope, depth),
        ValueKind.StrIntDict => StrIntDict(scope, depth),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A whole number.</summary>
    public Expr Int(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return IntLeaf(scope);
        switch (draw.Below(20))
        {
            case 1 or 2 or 3 or 4:
                var op = draw.Pick(
                    Operator.Add, Operator.Sub, Operator.Mult, Operator.BitAnd, Operator.BitOr, Operator.BitXor);
                return Binary(Int(scope, depth - 1), op, Int(scope, depth - 1));
            case 5 or 18:
                return Binary(Int(scope, depth - 1), draw.Pick(Operator.FloorDiv, Operator.Mod), NonZero(scope, depth));
            case 6 or 19:
                var count = Binary(Int(scope, depth - 1), Operator.BitAnd, Make.Int(15));
                return Binary(Int(scope, depth - 1), draw.Pick(Operator.LShift, Operator.RShift), count);
            case 7:
                return Binary(Int(scope, depth - 1), Operator.Pow, Make.Int(draw.Between(0, 3)));
            case 8:
                return new UnaryOp(draw.Pick(UnaryOperator.USub, UnaryOperator.Invert, UnaryOperator.UAdd), Int(scope, depth - 1));
            case 9:
                return new IfExp(Bool(scope, depth - 1), Int(scope, depth - 1), Int(scope, depth - 1));
            case 10:
                return Call(draw.Pick("min", "max"), Int(scope, depth - 1), Int(scope, depth - 1));
            case 11:
                return Call(draw.Pick("abs", "int", "hash"), Int(scope, depth - 1));
            case 12:
                return Call("len", Of(draw.Pick(ValueKind.Str, ValueKind.IntList, ValueKind.IntTuple), scope, depth - 1));
            case 13:
                return Call("sum", Of(draw.Pick(ValueKind.IntList, ValueKind.IntTuple), scope, depth - 1));
            case 14:
                return Item(Call("divmod", Int(scope, depth - 1), NonZero(scope, depth)), Make.Int(draw.Below(2)));
            case 15:
                return Element(scope, depth);
            case 16:
                return Call("int", Bool(scope, depth - 1));
            case 17:
                return Method(StrIntDict(scope, depth - 1), "get", Str(scope, depth - 1), Int(scope, depth - 1));
            default:
                return IntLeaf(scope);
        }
    }

    /// <summary>A floating-point number.</summary>
    public Expr Float(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return FloatLeaf(scope);
        switch (draw.Below(11))
        {
            case 1 or 2 or 3:
                var op = draw.Pick(Operator.Add, Operator.Sub, Operator.Mult);
                return Binary(Float(scope, depth - 1), op, Float(scope, depth - 1));
            case 4:
                return Binary(Float(scope, depth - 1), draw.Pick(Operator.Div, Operator.Mod, Operator.FloorDiv), Float2());
            case 5:
                return new UnaryOp(UnaryOperator.USub, Float(scope, depth - 1));
            case 6:
                return new IfExp(Bool(scope, depth - 1), Float(scope, depth - 1), Float(scope, depth - 1));
            case 7:
                return Call("abs", Float(scope, depth - 1));
            case 8:
                return Call("float", Binary(Int(scope, depth - 2), Operator.BitAnd, Make.Int(0xFFFF)));
            case 9:
                var (number, whole) = (Float(scope, depth - 1), IntLeaf(scope));
                var mix = draw.Pick(Operator.Add, Operator.Sub, Operator.Mult);
                return draw.Chance(50) ? Binary(number, mix, whole) : Binary(whole, mix, number);
            case 10:
                return Binary(IntLeaf(scope), Operator.Div, NonZero(scope, depth - 1));
            default:
                return FloatLeaf(scope);
        }
    }

    /// <summary>A truth value.</summary>
    public Expr Bool(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return BoolLeaf(scope);
        switch (draw.Below(9))
        {
            case 1 or 2 or 3:
                var kind = draw.Pick(ValueKind.Int, ValueKind.Float, ValueKind.Str);
                return Compare(Of(kind, scope, depth - 1), Order(), Of(kind, scope, depth - 1));
            case 4:
                return new UnaryOp(UnaryOperator.Not, Of(AnyKind(), scope, depth - 1));
            case 5:
                return new BoolOp(draw.Pick(BoolOperator.And, BoolOperator.Or), [Bool(scope, depth - 1), Bool(scope, depth - 1)]);
            case 6:
                return Compare(Int(scope, depth - 1), draw.Pick(CmpOperator.In, CmpOperator.NotIn), IntTuple(scope, depth - 1));
            case 7:
                return Call("bool", Of(AnyKind(), scope, depth - 1));
            case 8:
                return new Compare(Int(scope, depth - 1), [Order(), Order()], [Int(scope, depth - 1), Int(scope, depth - 1)]);
            default:
                return BoolLeaf(scope);
        }
    }

    /// <summary>A string.</summary>
    public Expr Str(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return StrLeaf(scope);
        switch (draw.Below(9))
        {
            case 1 or 2:
                return Binary(Str(scope, depth - 1), Operator.Add, Str(scope, depth - 1));
            case 3:
                return Binary(Str(scope, depth - 1), Operator.Mult, SmallInt(scope));
            case 4:
                return Call(draw.Pick("str", "repr"), Of(draw.Pick(ValueKind.Int, ValueKind.Bool, ValueKind.Float), scope, depth - 1));
            case 5:
                return new IfExp(Bool(scope, depth - 1), Str(scope, depth - 1), Str(scope, depth - 1));
            case 6:
                return Item(Str(scope, depth - 1), Cut());
            case 7:
                return Method(Str(scope, depth - 1), draw.Pick("upper", "lower", "strip"));
            case 8:
                return new JoinedStr([Make.Str("<"), new FormattedValue(Int(scope, depth - 1), -1, null), Make.Str(">")]);
            default:
                return StrLeaf(scope);
        }
    }

    /// <summary>A list of ints.</summary>
    public Expr IntList(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return NameOr(ValueKind.IntList, scope, () => ListOf(Make.Int(draw.Between(0, 9)), Make.Int(draw.Between(0, 9))));
        return draw.Below(7) switch
        {
            1 => Binary(IntList(scope, depth - 1), Operator.Add, IntList(scope, depth - 1)),
            2 => Comprehend(scope, depth),
            3 => Item(IntList(scope, depth - 1), Cut()),
            4 => Call("sorted", Of(draw.Pick(ValueKind.IntList, ValueKind.IntTuple), scope, depth - 1)),
            5 => Call("list", Call("range", Make.Int(draw.Between(0, 6)))),
            6 => Call("list", Call(draw.Pick("reversed", "list"), IntList(scope, depth - 1))),
            _ => ListOf(Int(scope, depth - 1), Int(scope, depth - 1)),
        };
    }

    /// <summary>A tuple of ints.</summary>
    public Expr IntTuple(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return NameOr(ValueKind.IntTuple, scope, () => TupleOf(Make.Int(draw.Between(0, 9)), Make.Int(draw.Between(0, 9))));
        return draw.Below(4) switch
        {
            1 => Call("tuple", IntList(scope, depth - 1)),
            2 => Item(IntTuple(scope, depth - 1), Cut()),
            3 => new PyJitVerify.Runtime.Syntax.Tuple(
                [Int(scope, depth - 1), new Starred(IntList(scope, depth - 1), ExprContext.Load)], ExprContext.Load),
            _ => TupleOf(Int(scope, depth - 1), Int(scope, depth - 1), Int(scope, depth - 1)),
        };
    }

    /// <summary>A dictionary.</summary>
    public Expr StrIntDict(Scope scope, int depth = DefaultDepth)
    {
        if (depth <= 0)
            return NameOr(ValueKind.StrIntDict, scope, () => new Dict([], []));
        var name = "c" + depth;
        return draw.Below(3) switch
        {
            1 => new DictComp(Call("str", Load(name)), Int(scope.With(name, ValueKind.Int), depth - 1),
                [ForIn(name, Call("range", Make.Int(draw.Between(0, 4))))]),
            2 => new Dict([null, Str(scope, depth - 1)], [StrIntDict(scope, depth - 1), Int(scope, depth - 1)]),
            _ => new Dict([Str(scope, depth - 1), Str(scope, depth - 1)], [Int(scope, depth - 1), Int(scope, depth - 1)]),
        };
    }

    /// <summary>A constant near a boundary of a machine representation.</summary>
    public BigInteger Boundary()
    {
        var power = BigInteger.One << draw.Pick(30, 31, 32, 53, 60, 62, 63, 63, 64);
        var value = power + draw.Between(-2, 2);
        return draw.Chance(50) ? -value : value;
    }

    /// <summary>Any of the kinds.</summary>
    public ValueKind AnyKind() => draw.Pick(
        ValueKind.Int, ValueKind.Float, ValueKind.Bool, ValueKind.Str, ValueKind.IntList, ValueKind.IntTuple, ValueKind.StrIntDict);

    private Expr Comprehend(Scope scope, int depth)
    {
        var name = "c" + depth;
        var inner = scope.With(name, ValueKind.Int);
        var items = draw.Chance(50) ? IntList(scope, depth - 1) : Call("range", Make.Int(draw.Between(0, 5)));
        Expr[] conditions = draw.Chance(40) ? [Bool(inner, depth - 2)] : [];
        return new ListComp(Int(inner, depth - 1), [ForIn(name, items, conditions)]);
    }

    private Expr Element(Scope scope, int depth)
    {
        var items = new Expr[draw.Between(1, 4)];
        for (var k = 0; k < items.Length; k++)
            items[k] = Int(scope, depth - 2);
        var display = draw.Chance(50) ? ListOf(items) : TupleOf(items);
        var index = Binary(Int(scope, depth - 1), Operator.Mod, Make.Int(items.Length));
        return Item(display, draw.Chance(30) ? Binary(index, Operator.Sub, Make.Int(items.Length)) : index);
    }

    private Expr NonZero(Scope scope, int depth) => draw.Chance(50)
        ? Make.Int(draw.Pick(3, 1, 2, 7, -1, -2, -5, 1 << 30))
        : Binary(Int(scope, depth - 1), Operator.BitOr, Make.Int(1));

    private Expr Float2() => Make.Float(draw.Pick(2.0, 0.5, -1.5, 3.0, 1e-3));

    private Expr SmallInt(Scope scope) => draw.Chance(50)
        ? Binary(IntLeaf(scope), Operator.BitAnd, Make.Int(3))
        : Make.Int(draw.Between(0, 3));

    private Slice Cut()
    {
        Expr? Bound() => draw.Chance(60) ? Make.Int(draw.Between(-3, 4)) : null;
        return new(Bound(), Bound(), draw.Chance(25) ? Make.Int(draw.Pick(1, 2, -1, -2)) : null);
    }

    private CmpOperator Order() => draw.Pick(
        CmpOperator.Lt, CmpOperator.LtE, CmpOperator.Gt, CmpOperator.GtE, CmpOperator.Eq, CmpOperator.NotEq);

    private Expr IntLeaf(Scope scope) => NameOr(ValueKind.Int, scope, () => draw.Below(4) switch
    {
        1 => Make.Int(Boundary()),
        2 => Make.Int(draw.Between(-5, 260)),
        _ => Make.Int(draw.Between(0, 9)),
    });

    private Expr FloatLeaf(Scope scope) => NameOr(ValueKind.Float, scope, () =>
    {
        var value = Floats[draw.Below(Floats.Length)];
        if (double.IsFinite(value))
            return Make.Float(value);
        return Call("float", Make.Str(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf"));
    });

    private Expr BoolLeaf(Scope scope) => NameOr(ValueKind.Bool, scope, () => draw.Chance(50)
        ? Compare(IntLeaf(scope), Order(), Make.Int(draw.Between(0, 9)))
        : Make.Bool(draw.Chance(50)));

    private Expr StrLeaf(Scope scope) => NameOr(ValueKind.Str, scope, () => Make.Str(Words[draw.Below(Words.Length)]));

    /// <summary>A name of that kind more often than not, when there is one.</summary>
    private Expr NameOr(ValueKind kind, Scope scope, Func<Expr> otherwise)
    {
        var names = scope.Of(kind);
        return names.Count > 0 && draw.Below(3) < 2 ? Load(names[draw.Below(names.Count)]) : otherwise();
    }
}
