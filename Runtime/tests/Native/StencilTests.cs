using Iced.Intel;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Native;

[TestFixture]
internal sealed class StencilTests
{
    private static readonly InterpreterState Interp = MakeState();

    private static InterpreterState MakeState() =>
        new PyInterpreter(new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null }).State;

    private static PyFunction MakeFunction()
    {
        var code = new PyCode(new CodeDescription("f", "f", "", 1, CodeFlags.Optimized, 0, 0, 0, 8, [], [], [], [], [], [], []));
        return new PyFunction(Interp, code, new PyDict());
    }

    private static NativeBackend MakeBackend(bool dual = true) => new(Interp.Type(TypeKind.Object), _ => TypeKind.Instance, dualMapping: dual);

    [Test]
    public void Each_native_form_of_a_uop_has_stencils_and_the_reverse()
    {
        HashSet<string> want = [.. Enum.GetValues<Uop>().Select(UopMetadata.Stencil).OfType<string>()];
        HashSet<string> have = [.. StencilTable.Owners.Where(o => o != ""), .. StencilTable.WithoutOwnStencil];
        Assert.That(have, Is.EquivalentTo(want));
    }

    [Test]
    public void Each_uop_without_native_form_is_a_request()
    {
        PatchingContext context = MakeBackend().Context;
        UopInstruction[] numbers = [.. Enumerable.Repeat(new UopInstruction(Uop.LoadSmallInt, 1, 0), 6)];
        // What a call pushes is known only when the function is, what generators push and pop only from their frames.
        Value callee = MakeFunction();
        foreach (Uop uop in Enum.GetValues<Uop>().Where(u => UopMetadata.Stencil(u) is null && u is not (Uop.ForIterGenFrame or Uop.YieldValue)))
        {
            UopInstruction[] trace = [.. numbers, new(uop, 1, 0) { Constant = callee }, .. numbers, new(Uop.ExitTrace, 0, 0)];
            NativeTrace native = TracePatcher.Patch(context, trace, 4)!;
            Assert.That(native.Exits.Any(e => e.Uop == 6), Is.True, uop.ToString());
            Assert.That(native.Entries[7] > 0 || native.Exits.First(e => e.Uop == 6).InPlace is { Resume: > 0 }, Is.True, uop.ToString());
        }
    }

    [Test]
    public void Tables_of_stencils_are_consistent()
    {
        Assert.That(StencilTable.Names, Has.Length.EqualTo(Stencil.Count));
        Assert.That(StencilTable.Names, Is.Unique);
        Assert.That(StencilTable.Owners, Has.Length.EqualTo(Stencil.Count));
        Assert.That(StencilTable.HoleKinds.Length, Is.EqualTo(StencilTable.HoleOffsets.Length));
        for (int i = 0; i < Stencil.Count; i++)
        {
            int length = StencilSet.Standard.Code(i).Length;
            (int first, int count) = StencilSet.Holes(i).GetOffsetAndLength(StencilTable.HoleKinds.Length);
            int end = 0;
            for (int h = first; h < first + count; h++)
            {
                Assert.That((int)StencilTable.HoleOffsets[h], Is.GreaterThanOrEqualTo(end), StencilTable.Names[i]);
                end = StencilTable.HoleOffsets[h] + (StencilTable.HoleKinds[h] == (byte)HoleKind.Word64 ? 8 : 4);
            }
            Assert.That(end, Is.LessThanOrEqualTo(length), StencilTable.Names[i]);
        }
    }

    /// <summary>
    /// The bytes themselves, whoever made them: memory of the context and of the spill area may be written, slots of the data stack may not,
    /// and what lies elsewhere gets a tag of the frozen segment in its first word, and numbers.
    /// </summary>
    [Test]
    public void No_stencil_stores_a_reference_but_into_the_spill_area()
    {
        var info = new InstructionInfoFactory();
        int stores = 0;
        for (int i = 0; i < Stencil.Count; i++)
        {
            var decoder = Iced.Intel.Decoder.Create(64, StencilSet.Standard.Code(i).ToArray());
            while (decoder.IP < (ulong)StencilSet.Standard.Code(i).Length)
            {
                Iced.Intel.Instruction instruction = decoder.Decode();
                string name = $"{StencilTable.Names[i]}: {instruction}";
                Assert.That(instruction.FlowControl, Is.Not.EqualTo(FlowControl.Call).And.Not.EqualTo(FlowControl.IndirectCall), name);
                if (instruction.StackPointerIncrement != 0) continue;
                foreach (UsedMemory memory in info.GetInfo(instruction).GetUsedMemory())
                {
                    if (memory.Access is OpAccess.Read or OpAccess.CondRead or OpAccess.NoMemAccess) continue;
                    stores++;
                    Assert.That(memory.Base, Is.AnyOf(Register.RDI, Register.RBP, Register.RAX), name);
                    if (memory.Base != Register.RAX) continue;
                    Register source = instruction.Op1Register;
                    if (memory.Displacement == 0 && instruction.Mnemonic == Mnemonic.Mov) Assert.That(source, Is.AnyOf(Register.R9, Register.R10, Register.R11), name);
                    else Assert.That(source, Is.Not.AnyOf(Register.RAX, Register.RBP, Register.RSI, Register.RDI), name);
                }
            }
        }
        Assert.That(stores, Is.GreaterThan(100));
    }

    [Test]
    public void Layout_passes_its_self_test() => Assert.That(NativeLayout.Discover(Interp.Type(TypeKind.Object)).Failure, Is.Null);

    [Test]
    public void No_memory_is_writable_and_executable([Values(true, false)] bool dual)
    {
        CodeArena arena = CodeArena.TryCreate(dual: dual)!;
        CodeBlock block = arena.TryPublish([0xC3])!;
        Assert.That(arena.IsDualMapped, Is.EqualTo(dual));
        string[] lines = [.. File.ReadLines("/proc/self/maps").Where(l => l.Contains("pyjitverify-code") || Covers(l, block.Address))];
        Assert.That(lines, Is.Not.Empty);
        Assert.That(lines, Has.None.Matches<string>(l => l.Split(' ')[1].StartsWith("rwx")));
        GC.KeepAlive(arena);
    }

    private static bool Covers(string line, nint address)
    {
        string[] ends = line.Split(' ')[0].Split('-');
        return Convert.ToInt64(ends[0], 16) <= address && address < Convert.ToInt64(ends[1], 16);
    }

    [Test]
    public void Arena_accounts_and_reuses()
    {
        CodeArena arena = CodeArena.TryCreate()!;
        CodeBlock a = arena.TryPublish(new byte[100])!, b = arena.TryPublish(new byte[64])!, c = arena.TryPublish(new byte[1])!;
        Assert.That(arena.UsedBytes, Is.EqualTo(128 + 64 + 64));
        arena.Free(b);
        arena.Free(a);
        Assert.That(arena.UsedBytes, Is.EqualTo(64));
        Assert.That(arena.TryPublish(new byte[192])!.Offset, Is.EqualTo(a.Offset));
        Assert.That(arena.PeakBytes, Is.EqualTo(256));
        GC.KeepAlive(c);
    }

    [Test]
    public void Full_arena_refuses()
    {
        CodeArena arena = CodeArena.TryCreate(1 << 16)!;
        Assert.That(arena.TryPublish(new byte[arena.SizeBytes]), Is.Not.Null);
        Assert.That(arena.TryPublish([0xC3]), Is.Null);
    }

    [Test]
    public void Disassembly_names_uops_and_stencils()
    {
        UopInstruction[] trace = [.. Enumerable.Repeat(new UopInstruction(Uop.LoadSmallInt, 7, 0), 4), new(Uop.BinaryOpAddInt, 0, 0), new(Uop.ExitTrace, 0, 0)];
        NativeCode code = MakeBackend().Compile(trace, 0)!;
        string text = NativeDisassembler.Format(code.Trace, trace);
        Assert.That(text, Does.Contain("_BINARY_OP_ADD_INT: AddImmediate_").And.Contain("jo "));
    }
}
