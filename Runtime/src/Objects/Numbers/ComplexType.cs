using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>complex</c>.</summary>
/// <remarks>Source: CPython <c>Objects/complexobject.c</c>.</remarks>
internal static class ComplexType
{
    public static readonly TypeDefinition Definition = new("complex", TypeKind.Complex)
    {
        Slots = new TypeSlots
        {
            New = New,
            Repr = static (_, self) => (PyStr)ComplexOps.Repr(Of(self)),
            Hash = Hash,
            Compare = Compare,
            Bool = static (_, self) => Of(self) != Complex.Zero ? 1 : 0,
            Negative = static (_, self) => new PyComplex(new Complex(-Of(self).Real, -Of(self).Imaginary)),
            Positive = static (_, self) => new PyComplex(Of(self)),
            Absolute = Absolute,
            Add = static (ts, left, right) => Operate(ts, left, right, static (_, a, b) => new PyComplex(ComplexOps.Add(a, b))),
            Subtract = static (ts, left, right) => Operate(ts, left, right, static (_, a, b) => new PyComplex(ComplexOps.Subtract(a, b))),
            Multiply = static (ts, left, right) => Operate(ts, left, right, static (_, a, b) => new PyComplex(ComplexOps.Multiply(a, b))),
            TrueDivide = static (ts, left, right) => Operate(ts, left, right, static (t, a, b) =>
                ComplexOps.TryDivide(a, b, out Complex quotient) ? new PyComplex(quotient) : t.RaiseZeroDivisionError("division by zero")),
            Power = static (ts, left, right, modulus) => modulus.IsNone
                ? Operate(ts, left, right, static (t, a, b) => ComplexOps.Power(t, a.Number, b.Number)) : ts.RaiseValueError("complex modulo"),
        },
        Methods =
        [
            MethodDefinition.NoArgs("conjugate", static (_, self) => new PyComplex(new Complex(Of(self).Real, -Of(self).Imaginary))),
            MethodDefinition.NoArgs("__complex__", static (_, self) => new PyComplex(Of(self))),
            MethodDefinition.NoArgs("__getnewargs__", static (_, self) => new PyTuple([Value.Float(Of(self).Real), Value.Float(Of(self).Imaginary)])),
            MethodDefinition.OneArg("from_number", FromNumber).AsClassMethod(),
            Formatting.Complex,
        ],
        GetSets =
        [
            GetSetDefinition.Member("real", static (_, self) => Value.Float(Of(self).Real)),
            GetSetDefinition.Member("imag", static (_, self) => Value.Float(Of(self).Imaginary)),
        ],
    };

    private static Complex Of(in Value value) => value.Unchecked<PyComplex>().Number;

    private static Value Operate(ThreadState ts, in Value left, in Value right, Func<ThreadState, ComplexOperand, ComplexOperand, Value> operation) =>
        TryGet(ts, left, out Complex a) && TryGet(ts, right, out Complex b) ? operation(ts, new(a, left.Ref is not PyComplex), new(b, right.Ref is not PyComplex)) : ts.Pending is null ? Value.NotImplemented : default;

    private static bool TryGet(ThreadState ts, in Value value, out Complex number)
    {
        number = default;
        if (value.Ref is PyComplex complex)
        {
            number = complex.Number;
            return true;
        }
        if (!FloatOps.TryGet(value, out double real))
        {
            if (!Operations.TryGetIntegral(value, out BigInteger big) || !IntOps.TryToDouble(ts, big, out real)) return false;
        }
        number = new Complex(real, 0);
        return true;
    }

    private static bool Hash(ThreadState ts, Value self, out long hash)
    {
        Complex number = Of(self);
        ulong real = (ulong)FloatOps.HashOf(number.Real), imaginary = (ulong)FloatOps.HashOf(number.Imaginary);
        hash = unchecked((long)(real + 1000003UL * imaginary));
        if (hash == -1) hash = -2;
        return true;
    }

    private static Value Compare(ThreadState ts, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne)) return Value.NotImplemented;
        Complex a = Of(left);
        bool equal;
        if (right.Ref is PyComplex other) equal = a.Real == other.Number.Real && a.Imaginary == other.Number.Imaginary;
        else if (FloatOps.TryGet(right, out double real)) equal = a.Real == real && a.Imaginary == 0;
        else if (Operations.TryGetIntegral(right, out BigInteger big)) equal = a.Imaginary == 0 && FloatOps.CompareWithInt(a.Real, big, CompareOp.Eq);
        else return Value.NotImplemented;
        return Value.Bool(equal == (op == CompareOp.Eq));
    }

    private static Value Absolute(ThreadState ts, Value self)
    {
        Complex number = Of(self);
        double result = ComplexOps.Hypot(number.Real, number.Imaginary);
        bool finite = double.IsFinite(number.Real) && double.IsFinite(number.Imaginary);
        return double.IsInfinity(result) && finite ? ts.RaiseOverflowError("absolute value too large") : Value.Float(result);
    }

    /// <summary>A real part that is complex gives its imaginary part too; so does, turned by a quarter, an imaginary part that is complex.</summary>
    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = NewSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        Value first = bound[0], second = bound[1];
        if (second.IsNull)
        {
            if (!type.IsHeap && first.Ref is PyComplex { Class: null }) return first;
            if (first.Ref is PyStr text)
                return ComplexText.TryParse(text, out Complex parsed) ? Make(type, parsed) : ts.RaiseValueError("complex() arg is a malformed string");
        }
        Complex real = Complex.Zero, imaginary = Complex.Zero;
        bool isRealComplex = false;
        if (!first.IsNull && !TryPart(ts, first, second.IsNull ? "" : " 'real'", out real, out isRealComplex)) return default;
        if (second.IsNull) return Make(type, real);
        if (!TryPart(ts, second, " 'imag'", out imaginary, out bool isImaginaryComplex)) return default;
        double realPart = isImaginaryComplex ? real.Real - imaginary.Imaginary : real.Real;
        return Make(type, new Complex(realPart, isRealComplex ? imaginary.Real + real.Imaginary : imaginary.Real));
    }

    private static Value FromNumber(ThreadState ts, Value self, Value number)
    {
        var type = (PyType)self.Ref!;
        if (number.Ref is PyComplex { Class: null } && ReferenceEquals(type, ts.Interp.Type(TypeKind.Complex))) return number;
        if (!TryConvert(ts, number, out Complex value)) return default;
        var exact = new PyComplex(value);
        return ReferenceEquals(type, ts.Interp.Type(TypeKind.Complex)) ? exact : Operations.Call(ts, self, [exact], null);
    }

    /// <summary>A number as a complex one: <c>__complex__</c>, <c>__float__</c>, <c>__index__</c>. False with TypeError pending for anything else.</summary>
    private static bool TryConvert(ThreadState ts, in Value value, out Complex number)
    {
        number = default;
        int found = value.Ref is PyComplex { Class: null } ? 0 : TryDunder(ts, value, out number);
        if (found != 0) return found > 0;
        if (TryGet(ts, value, out number)) return true;
        if (ts.Pending is not null || !FloatOps.TryConvert(ts, value, out double real)) return false;
        number = new Complex(real, 0);
        return true;
    }

    private static Value Make(PyType type, Complex number)
    {
        var result = new PyComplex(number);
        if (type.IsHeap) result.SetClass(type);
        return result;
    }

    private static readonly Signature NewSignature = Signature.Parse("complex", "real=absent, imag=absent");

    /// <summary>What <c>__complex__</c> gives: 1, or 0 when there is none, or -1 with the exception pending (<c>try_complex_special_method</c>).</summary>
    internal static int TryDunder(ThreadState ts, in Value value, out Complex number)
    {
        number = default;
        int found = Operations.LookupSpecial(ts, value, "__complex__", out Value method);
        if (found <= 0) return found;
        Value made = Operations.Call(ts, method);
        if (made.IsNull) return -1;
        if (made.Ref is not PyComplex given)
        {
            ts.RaiseTypeError($"__complex__ returned non-complex (type {ts.TypeOf(made).Name})");
            return -1;
        }
        if (!Operations.WarnOfSubclass(ts, "__complex__", made, TypeKind.Complex)) return -1;
        number = given.Number;
        return 1;
    }

    /// <param name="role">Empty for the only argument, which alone may be complex without a warning.</param>
    private static bool TryPart(ThreadState ts, in Value value, string role, out Complex number, out bool isComplex)
    {
        number = default;
        bool isImaginary = role == " 'imag'";
        int found = isImaginary || value.Ref is PyComplex { Class: null } ? 0 : TryDunder(ts, value, out number);
        isComplex = found > 0 || value.Ref is PyComplex;
        if (found < 0) return false;
        TypeSlots slots = ts.TypeOf(value).Slots;
        bool isReal = slots.Float is not null || slots.Index is not null;
        if (isComplex && role.Length > 0 && (isImaginary || !isReal)
            && !ts.Interp.Warnings.Warn(ts, "DeprecationWarning", $"complex() argument{role} must be a real number, not {ts.TypeOf(value).LayoutName}")) return false;
        if (found > 0 || TryGet(ts, value, out number)) return true;
        if (ts.Pending is not null) return false;
        if (!isReal)
        {
            ts.RaiseTypeError($"complex() argument{role} must be a {(role.Length == 0 ? "string or a number" : "real number")}, not {ts.TypeOf(value).LayoutName}");
            return false;
        }
        bool converted = FloatOps.TryConvert(ts, value, out double real);
        number = new Complex(real, 0);
        return converted;
    }
}
