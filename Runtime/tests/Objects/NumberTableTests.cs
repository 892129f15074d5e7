using System.Numerics;
using PyJitVerify.Runtime.Builtins;
using PyJitVerify.Runtime.Objects;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Runtime.Tests.Objects;

/// <summary>
/// Operators on numbers against tables of results of CPython 3.14. A line is <c>operator, left, right, result</c>, separated
/// by tabs; the operands are ints, floats or bools in Python's notation, the result is a repr or <c>Type: message</c>.
/// </summary>
[TestFixture]
public sealed class NumberTableTests
{
    private readonly InterpreterState _interp = NewInterpreter();

    private static string[] Lines => File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Objects", "Numbers.table"));

    [Test]
    public void Operator_gives_what_CPython_gives()
    {
        ThreadState ts = _interp.MainThread;
        Assert.Multiple(() =>
        {
            foreach (string line in Lines)
            {
                string[] cells = line.Split('\t');
                Value result = Apply(ts, cells[0], Operand(cells[1]), cells[2].Length == 0 ? default : Operand(cells[2]));
                Assert.That(Show(ts, result), Is.EqualTo(cells[3]), $"{cells[0]} {cells[1]} {cells[2]}");
            }
        });
    }

    [Test]
    public void Unboxed_int_arithmetic_agrees_with_the_slots_at_the_edges()
    {
        ThreadState ts = _interp.MainThread;
        long[] edges = [0, 1, -1, 2, -2, 3, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1, 1L << 32, -(1L << 31), 3037000500];
        Assert.Multiple(() =>
        {
            foreach (long a in edges)
            {
                foreach (long b in edges)
                {
                    Check(IntOps.Add(a, b), (BigInteger)a + b);
                    Check(IntOps.Subtract(a, b), (BigInteger)a - b);
                    Check(IntOps.Multiply(a, b), (BigInteger)a * b);
                    if (b == 0) continue;
                    BigInteger quotient = IntOps.FloorDivMod(a, b, out BigInteger remainder);
                    Check(IntOps.FloorDivide(ts, a, b), quotient);
                    Check(IntOps.Modulo(ts, a, b), remainder);
                }
            }
        });

        static void Check(Value actual, BigInteger expected)
        {
            Operations.TryGetIntegral(actual, out BigInteger number);
            Assert.That(number, Is.EqualTo(expected));
            Assert.That(actual.IsInt, Is.EqualTo(expected >= long.MinValue && expected <= long.MaxValue));
        }
    }

    [TestCase(1L << 40)]
    [TestCase(1L << 62)]
    public void Repetition_beyond_memory_raises_MemoryError_and_allocates_nothing(long count)
    {
        ThreadState ts = _interp.MainThread;
        foreach (Value sequence in new Value[] { (PyStr)"a", new PyList([Value.None]), new PyTuple([Value.None]) })
        {
            Value result = Operations.Binary(ts, BinaryOperator.Multiply, sequence, Value.Int(count));
            Assert.That(Show(ts, result), Is.EqualTo("MemoryError: "));
        }
    }

    private static InterpreterState NewInterpreter()
    {
        var interp = new InterpreterState(new Budget(), new TextWriterSink(Stream.Null, Stream.Null));
        BuiltinsModule.Populate(interp, interp.Builtins);
        return interp;
    }

    private static Value Operand(string text) => text switch
    {
        "True" => Value.True,
        "False" => Value.False,
        _ when BigInteger.TryParse(text, out BigInteger number) => PyInt.Normalize(number),
        _ => FloatText.TryParse(text, out double value) ? Value.Float(value) : throw new FormatException(text),
    };

    private static Value Apply(ThreadState ts, string op, in Value left, in Value right)
    {
        int binary = Array.IndexOf(["+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"], op);
        if (binary >= 0 && !right.IsNull) return Operations.Binary(ts, (BinaryOperator)binary, left, right);
        int compare = Array.IndexOf(["<", "<=", "==", "!=", ">", ">="], op);
        if (compare >= 0) return Operations.Compare(ts, left, right, (CompareOp)compare);
        Assert.That(ts.Interp.Builtins.TryGetStr(op, out Value function), op);
        return right.IsNull ? Operations.Call(ts, function, [left], null) : Operations.Call(ts, function, [left, right], null);
    }

    private static string Show(ThreadState ts, in Value result)
    {
        PyStr? text = result.IsNull ? null : Operations.Repr(ts, result);
        if (text is not null) return text.ToString();
        PyException error = ts.TakePending();
        return $"{ts.TypeOf(error).Name}: {Operations.Str(ts, error)}";
    }
}
