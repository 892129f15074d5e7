using System.Text.RegularExpressions;
using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Architecture.Tests;

/// <summary>
/// Every opcode and uop of the table is run by something: a handler, whose absence fails the build, or a case of a loop, which is looked for here.
/// </summary>
[TestFixture]
public sealed partial class InstructionCasesTests
{
    private static IEnumerable<Opcode> LoopOpcodes() => Enum.GetValues<Opcode>().Where(o => OpcodeMetadata.Has(o, InstructionFlags.Loop) && !OpcodeMetadata.Has(o, InstructionFlags.Unused));

    private static IEnumerable<Uop> OwnUops() => Enum.GetValues<Uop>().Where(u => !(Enum.TryParse(u.ToString(), out Opcode o) && !OpcodeMetadata.Has(o, InstructionFlags.Loop)));

    private static IEnumerable<Uop> LightUops() => Enum.GetValues<Uop>().Where(u => UopMetadata.Form(u) == NativeForm.Light);

    [Test]
    public void Interpreter_loop_has_each_opcode_without_a_handler() =>
        Assert.That(LoopOpcodes().Select(o => $"Opcode.{o}").Except(Cases("Runtime/src/Interpreter/EvalLoop/EvalLoop.cs")), Is.Empty);

    [Test]
    public void Uop_interpreter_has_each_uop_without_a_handler() =>
        Assert.That(OwnUops().Select(u => $"Uop.{u}").Except(Cases("Runtime/src/Tier2/Executors/UopInterpreter.cs")), Is.Empty);

    [Test]
    public void Light_requests_have_each_uop_that_is_declared_light() =>
        Assert.That(LightUops().Select(u => $"Uop.{u}").Except(Cases("Runtime/src/Tier2/Executors/LightRequests.cs")), Is.Empty);

    /// <summary>What stands in the labels of a file's switches, or is asked for at their ends.</summary>
    private static IEnumerable<string> Cases(string file) =>
        Labels().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).SelectMany(label => Names().Matches(label.Groups[1].Value)).Select(name => name.Value);

    [GeneratedRegex(@"(?:\bcase |if \(\(Opcode\)opcode == )([^:)]*)[:)]")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b(?:Opcode|Uop)\.\w+")]
    private static partial Regex Names();
}
