using System.Reflection;
using PyJitVerify.Runtime.Interpreter;

namespace PyJitVerify.Runtime.Tests.Interpreter;

[TestFixture]
public sealed class EvalLoopTests
{
    /// <summary>Beyond about 60,000 bytes of IL the .NET JIT gives up optimizing a method; half of that leaves room for one more family.</summary>
    private const int MaxIlBytes = 30_000;

    [Test]
    public void Loop_is_small_enough_to_be_optimized()
    {
        MethodInfo run = typeof(EvalLoop).GetMethod(nameof(EvalLoop.Run), BindingFlags.Public | BindingFlags.Static)!;
        Assert.That(run.GetMethodBody()!.GetILAsByteArray()!, Has.Length.LessThan(MaxIlBytes));
    }
}
