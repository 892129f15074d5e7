using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Instructions;

/// <summary>Loops over the table, so that a new row is covered the moment it exists.</summary>
[TestFixture]
public sealed class MetadataTests
{
    private static IEnumerable<Opcode> UsedOpcodes() => Enum.GetValues<Opcode>().Where(o => !OpcodeMetadata.Has(o, InstructionFlags.Unused));

    private static IEnumerable<Uop> Uops() => Enum.GetValues<Uop>();

    [TestCaseSource(nameof(UsedOpcodes))]
    public void Specialized_opcode_has_the_caches_of_its_family(Opcode opcode) =>
        Assert.That(OpcodeMetadata.CacheUnits(opcode), Is.EqualTo(OpcodeMetadata.CacheUnits(OpcodeMetadata.Generic(opcode))));

    [TestCaseSource(nameof(Uops))]
    public void Uop_prints_and_parses(Uop uop)
    {
        var instruction = new UopInstruction(uop, 3, 17, 5);
        Assert.That(TraceText.Parse(TraceText.Format(instruction)).Single(), Is.EqualTo(instruction));
    }

    [TestCaseSource(nameof(Uops))]
    public void Uop_with_the_name_of_a_handled_opcode_runs_its_handler(Uop uop)
    {
        bool handled = Enum.TryParse(uop.ToString(), out Opcode opcode) && !OpcodeMetadata.Has(opcode, InstructionFlags.Loop);
        Assert.That(Handlers.OpcodeOf(uop), Is.EqualTo(handled ? opcode : Opcode.Cache));
    }

    /// <summary>The uops together do to the stack what the opcode does; a call that pushes a frame balances when it returns.</summary>
    [TestCaseSource(nameof(UsedOpcodes))]
    public void Expansion_has_the_stack_effect_of_its_opcode(Opcode opcode)
    {
        if (Expansions.Of(opcode) is not { } uops) return;
        for (int argument = 2; argument < 4; argument++)
        {
            int expected = OpcodeMetadata.Pushed(opcode, argument) - OpcodeMetadata.Popped(opcode, argument);
            Assert.That(uops.Sum(u => UopMetadata.Pushed(u.Uop, argument) - UopMetadata.Popped(u.Uop, argument)), Is.EqualTo(expected));
        }
    }

    /// <summary>The optimizer has a transfer function for each, its own or the one that the row declares to do, and it agrees with the row.</summary>
    [TestCaseSource(nameof(Uops))]
    public void Transfer_function_has_the_stack_effect_of_its_uop(Uop uop)
    {
        for (int argument = 2; argument < 4; argument++)
        {
            var state = new AbstractState();
            Symbol[] symbols = [.. Enumerable.Range(0, 20).Select(_ => new Symbol())];
            foreach (Symbol symbol in symbols) state.Push(symbol);
            Assert.That(AbstractInterpreter.Step(state, new UopInstruction(uop, argument, 0) { Constant = Value.Int(1) }), Is.True);
            // These go on in another frame.
            if (UopMetadata.Has(uop, InstructionFlags.FrameChange)) continue;
            Assert.That(state.Peek(UopMetadata.Pushed(uop, argument) + 1), Is.SameAs(symbols[^(UopMetadata.Popped(uop, argument) + 1)]));
        }
    }
}
