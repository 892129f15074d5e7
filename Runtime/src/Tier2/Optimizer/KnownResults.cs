using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>Results that follow from what is known of the operands. What may raise, or may run Python code that could be seen, is not among them.</summary>
internal static class KnownResults
{
    /// <param name="popped">Operands that the uop takes; meaningful when the result is known.</param>
    public static bool TryFind(AbstractState s, in UopInstruction u, out Value result, out int popped)
    {
        result = default;
        popped = 2;
        switch (u.Uop)
        {
            case Uop.BinaryOpAddInt or Uop.BinaryOpSubtractInt or Uop.BinaryOpMultiplyInt or Uop.BinaryOpAddFloat or Uop.BinaryOpSubtractFloat
                or Uop.BinaryOpMultiplyFloat or Uop.BinaryOpExtend or Uop.BinaryOp or Uop.CompareOpInt or Uop.CompareOpFloat:
                {
                    Value left = s.Peek(2).Constant, right = s.Peek(1).Constant;
                    if (left.IsNull || right.IsNull) return false;
                    result = OfNumbers(u, left, right);
                    break;
                }
            case Uop.CompareOpStr:
                if (s.Peek(2).Constant.Ref is PyStr a && s.Peek(1).Constant.Ref is PyStr b) result = Value.Bool((u.Argument & (a.Equals(b) ? 8 : 7)) != 0);
                break;
            case Uop.IsOp: result = OfIs(s, u.Argument != 0); break;
            case Uop.UnaryNot:
                popped = 1;
                if (s.Peek(1).Constant is { IsBool: true } condition) result = Value.Bool(condition.Bits == 0);
                break;
            case Uop.ToBoolNone when s.Peek(1).Kind != SymbolKind.None: return false;
            case Uop.ToBoolInt or Uop.ToBoolStr or Uop.ToBool or Uop.ToBoolNone:
                popped = 1;
                result = OfTruth(s.Peek(1));
                break;
            case Uop.CallLen:
                popped = 3;
                if (LengthOf(s.Peek(1)) is { } length) result = Value.Int(length);
                break;
            case Uop.BinaryOpSubscrTupleInt:
                if (s.Peek(2).Constant.Ref is PyTuple tuple && s.Peek(1).Constant is { IsInt: true } index)
                {
                    long at = index.Bits < 0 ? index.Bits + tuple.Count : index.Bits;
                    if (at >= 0 && at < tuple.Count) result = tuple.Items[at];
                    return !result.IsNull;
                }
                break;
            case Uop.LoadAttrClass when !s.Peek(1).Constant.IsNull:
                popped = 1;
                result = u.Constant;
                return !result.IsNull;
            case Uop.CallType1:
                popped = 3;
                result = s.Builtins?.TypeOf(s.Peek(1).Kind);
                return !result.IsNull;
            case Uop.CallIsinstance:
                popped = 4;
                result = OfIsInstance(s);
                break;
        }
        // What has an identity of its own must not be made twice.
        return !result.IsNull && result.AsObject is null;
    }

    private static Value OfNumbers(in UopInstruction u, in Value left, in Value right)
    {
        bool ints = left.IsInt && right.IsInt, floats = left.IsFloat && right.IsFloat;
        switch (u.Uop)
        {
            case Uop.BinaryOpAddInt when ints: return Arithmetic.Add(left.Bits, right.Bits);
            case Uop.BinaryOpSubtractInt when ints: return Arithmetic.Subtract(left.Bits, right.Bits);
            case Uop.BinaryOpMultiplyInt when ints: return Arithmetic.Multiply(left.Bits, right.Bits);
            case Uop.BinaryOpAddFloat when floats: return Value.Float(left.AsFloat + right.AsFloat);
            case Uop.BinaryOpSubtractFloat when floats: return Value.Float(left.AsFloat - right.AsFloat);
            case Uop.BinaryOpMultiplyFloat when floats: return Value.Float(left.AsFloat * right.AsFloat);
            case Uop.BinaryOpExtend:
                return ExtendedOperations.Applies((ExtendedOperation)u.Operand0, left, right) ? ExtendedOperations.Apply((ExtendedOperation)u.Operand0, left, right) : default;
            case Uop.BinaryOp: return OfDivision((BinaryOperator)(u.Argument % BinaryOperators.Count), left, right);
            case Uop.CompareOpInt when ints: return Value.Bool((u.Argument & (left.Bits < right.Bits ? 2 : left.Bits > right.Bits ? 4 : 8)) != 0);
            case Uop.CompareOpFloat when floats:
                {
                    double a = left.AsFloat, b = right.AsFloat;
                    return Value.Bool((u.Argument & (a < b ? 2 : a > b ? 4 : a == b ? 8 : 1)) != 0);
                }
            default: return default;
        }
    }

    /// <summary>The divisions that no specialized form does: those of floats, and of ints by -1.</summary>
    private static Value OfDivision(BinaryOperator op, in Value left, in Value right) => op switch
    {
        BinaryOperator.FloorDivide when left.IsInt && right.IsInt && right.Bits != 0 => Arithmetic.FloorDivide(left.Bits, right.Bits),
        BinaryOperator.Remainder when left.IsInt && right.IsInt && right.Bits != 0 => Value.Int(Arithmetic.Remainder(left.Bits, right.Bits)),
        BinaryOperator.FloorDivide when left.IsFloat && right.IsFloat && right.AsFloat != 0 => Value.Float(FloatOps.FloorQuotient(left.AsFloat, right.AsFloat)),
        BinaryOperator.Remainder when left.IsFloat && right.IsFloat && right.AsFloat != 0 => Value.Float(FloatOps.Remainder(left.AsFloat, right.AsFloat)),
        _ => default,
    };

    private static Value OfIs(AbstractState s, bool inverted)
    {
        Symbol left = s.Peek(2), right = s.Peek(1);
        if (left.Relation is { Kind: RelationKind.TypeOf } typeOf) return typeOf.Epoch == s.Epoch && IsExact(typeOf.Subject, right.Constant) is { } exact ? Value.Bool(exact != inverted) : default;
        if (!left.Constant.IsNull && !right.Constant.IsNull) return Value.Bool(left.Constant.Is(right.Constant) != inverted);
        bool differ = left.Kind == SymbolKind.None && right.IsNotNone || right.Kind == SymbolKind.None && left.IsNotNone;
        return differ ? Value.Bool(inverted) : default;
    }

    /// <summary>
    /// Whether a value's class is this one. No two classes ever have the same version: so a value whose class was checked to have the version of this
    /// one now is of it.
    /// </summary>
    private static bool? IsExact(Symbol value, in Value type)
    {
        if (type.Ref is not PyType known) return null;
        if (value.Type is { } own) return ReferenceEquals(own, known);
        return value.TypeVersion != 0 ? value.TypeVersion == known.Version : null;
    }

    private static Value OfTruth(Symbol value)
    {
        if (value.Truth is { } truth) return Value.Bool(truth);
        if (value.Kind == SymbolKind.None) return Value.False;
        if (value.Constant.IsFloat) return Value.Bool(value.Constant.AsFloat != 0);
        return value.Constant.Ref is PyStr text ? Value.Bool(text.Length != 0) : default;
    }

    private static int? LengthOf(Symbol container) => container.Constant.Ref switch
    {
        PyTuple { Kind: TypeKind.Tuple } tuple => tuple.Count,
        PyStr { Kind: TypeKind.Str } text => text.Length,
        _ => container.Kind == SymbolKind.Tuple ? container.Items?.Length : null,
    };

    /// <summary>
    /// isinstance() of a value of a builtin type, whose class never changes: for a class without a metaclass of its own that is a question of the
    /// bases. A class's bases may change, so of other values only those are known that are of this very class.
    /// </summary>
    private static Value OfIsInstance(AbstractState s)
    {
        if (s.Builtins is not { } builtins) return default;
        if (builtins.TypeOf(s.Peek(2).Kind) is not { } type)
            return s.Peek(1).Constant.Ref is PyType { Class: null } && IsExact(s.Peek(2), s.Peek(1).Constant) == true ? Value.True : default;
        return s.Peek(1).Constant.Ref switch
        {
            PyType { Class: null } single => Value.Bool(type.IsSubtypeOf(single)),
            PyTuple { Kind: TypeKind.Tuple } several when several.Items.All(i => i.Ref is PyType { Class: null }) =>
                Value.Bool(several.Items.Any(i => type.IsSubtypeOf((PyType)i.Ref!))),
            _ => default,
        };
    }
}
