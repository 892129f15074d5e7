namespace PyJitVerify.Runtime.Objects;

// The shapes of a type's slots. The convention is the same everywhere: a null Value, false or -1 with an exception in the
// thread state is failure; no slot throws a .NET exception for a Python error.

/// <summary>Rich comparison operators, numbered as CPython's <c>Py_LT</c> to <c>Py_GE</c>.</summary>
public enum CompareOp
{
    Lt, Le, Eq, Ne, Gt, Ge,
}

/// <summary>Binary operators, numbered as CPython's <c>NB_ADD</c> to <c>NB_XOR</c> (in-place: plus 13).</summary>
public enum BinaryOperator
{
    Add, And, FloorDivide, LeftShift, MatrixMultiply, Multiply, Remainder, Or, Power, RightShift, Subtract, TrueDivide, Xor,
}

public static class BinaryOperators
{
    /// <summary>How many there are, and the number of the first in-place one.</summary>
    public const int Count = (int)BinaryOperator.Xor + 1;

    private static readonly string[] Stems = ["add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor"];

    /// <summary>The methods by <see cref="BinaryOperator"/>: <c>__add__</c>, ...</summary>
    internal static readonly PyStr[] Forward = [.. Stems.Select(s => (PyStr)$"__{s}__")];

    /// <summary><c>__radd__</c>, ...</summary>
    internal static readonly PyStr[] Reflected = [.. Stems.Select(s => (PyStr)$"__r{s}__")];

    /// <summary><c>__iadd__</c>, ...</summary>
    internal static readonly PyStr[] Inplace = [.. Stems.Select(s => (PyStr)$"__i{s}__")];
}

public delegate Value UnarySlot(ThreadState ts, Value self);

public delegate Value BinarySlot(ThreadState ts, Value left, Value right);

public delegate Value TernarySlot(ThreadState ts, Value left, Value right, Value third);

/// <summary>-1 failure, 0 false, 1 true.</summary>
public delegate int PredicateSlot(ThreadState ts, Value self);

/// <summary>-1 failure, 0 false, 1 true.</summary>
public delegate int ContainsSlot(ThreadState ts, Value self, Value item);

/// <summary>The length, or -1 on failure.</summary>
public delegate long LengthSlot(ThreadState ts, Value self);

/// <summary>False on failure.</summary>
public delegate bool HashSlot(ThreadState ts, Value self, out long hash);

public delegate Value CompareSlot(ThreadState ts, Value left, Value right, CompareOp op);

/// <summary>False with no exception pending: exhausted. False with one pending: failure.</summary>
public delegate bool NextSlot(ThreadState ts, Value self, out Value item);

/// <summary>A null <paramref name="value"/> deletes. False on failure.</summary>
public delegate bool StoreSlot(ThreadState ts, Value self, Value key, Value value);

public delegate Value GetAttributeSlot(ThreadState ts, Value self, PyStr name);

/// <summary>A null <paramref name="value"/> deletes. False on failure.</summary>
public delegate bool SetAttributeSlot(ThreadState ts, Value self, PyStr name, Value value);

/// <summary>
/// Positional arguments first, then the values of <paramref name="keywordNames"/> in its order; null when there are none.
/// The span is a window on the data stack and is dead once the callee calls back.
/// </summary>
public delegate Value CallSlot(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames);

public delegate Value NewSlot(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames);

public delegate bool InitSlot(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames);

/// <summary>A null <paramref name="instance"/>: looked up on the class.</summary>
public delegate Value DescriptorGetSlot(ThreadState ts, Value self, Value instance, Value owner);

/// <summary>A null <paramref name="value"/> deletes. False on failure.</summary>
public delegate bool DescriptorSetSlot(ThreadState ts, Value self, Value instance, Value value);
