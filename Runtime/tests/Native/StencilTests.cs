using Iced.Intel;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Lowering;
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

    private static PyFunction MakeFunction(int arguments = 0)
    {
        var code = new PyCode(new CodeDescription("f", "f", "", 1, CodeFlags.Optimized, arguments, 0, 0, 8, [], [], [], [], [], [], []));
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

    private static IEnumerable<Uop> Uops(NativeForm form) => Enum.GetValues<Uop>().Where(u => UopMetadata.Form(u) == form);

    private static readonly UopInstruction[] Ints = [.. Enumerable.Repeat(new UopInstruction(Uop.LoadSmallInt, 1, 0), 6)];

    /// <summary>Machine code of one uop on some operands; behind it are uops that have some.</summary>
    private static NativeTrace? Patch(UopInstruction u, UopInstruction[] operands)
    {
        var backend = new NativeBackend(Interp.Type(TypeKind.Object), KindOf, static (value, _) => value.Ref is PyBuiltinFunction);
        return TraceLowering.LowerTrace(backend.Context, [.. operands, u, .. Ints, new(Uop.ExitTrace, 0, 0)], 4);
    }

    private static TypeKind KindOf(uint version) =>
        Array.Find([TypeKind.Super, TypeKind.Type, TypeKind.Str, TypeKind.Tuple], k => Interp.Type(k).Version == version);

    [Test]
    public void Request_leaves_machine_code_and_comes_back_behind_the_uop([ValueSource(nameof(Requests))] Uop uop)
    {
        NativeTrace native = Patch(new UopInstruction(uop, 1, 0), Ints)!;
        Assert.That((native.Exits.Any(e => e.Uop == Ints.Length && e.InPlace is null), native.Entries[Ints.Length + 1] > 0), Is.EqualTo((true, true)));
    }

    // What generators push and pop is known only from their frames.
    private static IEnumerable<Uop> Requests() => Uops(NativeForm.Request).Where(u => u is not (Uop.ForIterGenFrame or Uop.YieldValue));

    [Test]
    public void Machine_code_waits_while_a_uop_runs_in_place([ValueSource(nameof(InPlace))] Uop uop)
    {
        InPlaceRequest request = RequestFor(new UopInstruction(uop, 1, 0), [new(Uop.SetIp, 0, 0), .. Ints]);
        Assert.That((request.Operands is null, request.CanCall, request.Resume > 0), Is.EqualTo((true, true, true)));
    }

    private static IEnumerable<Uop> InPlace() => Uops(NativeForm.InPlace);

    [Test]
    public void Machine_code_waits_while_a_light_uop_runs_on_values_where_they_are([ValueSource(nameof(Light))] Uop uop)
    {
        PyType type = Interp.Type(TypeKind.Object);
        UopInstruction enter = new(uop, 0, 0) { Constant = MakeFunction(arguments: 1) };
        UopInstruction[] construction = [.. Ints, new(Uop.SetIp, 0, 0), Constant(type), new(Uop.PushNull, 0, 0)];
        InPlaceRequest request = uop switch
        {
            Uop.CallAllocAndEnterInit => RequestFor(enter, construction),
            Uop.CallKwAllocAndEnterInit => RequestFor(enter, [.. construction, Constant(PyTuple.Empty)]),
            _ => RequestFor(new UopInstruction(uop, 2, 0), Ints),
        };
        Assert.That((request.Operands is null, request.Resume > 0), Is.EqualTo((false, true)));
    }

    private static IEnumerable<Uop> Light() => Uops(NativeForm.Light);

    private static InPlaceRequest RequestFor(UopInstruction u, UopInstruction[] operands) =>
        Patch(u, operands)!.Exits.Where(e => e.Uop == operands.Length).Select(e => e.InPlace).OfType<InPlaceRequest>().Single();

    /// <summary>For some operands there is machine code: C# is not asked for the uop.</summary>
    [Test]
    public void Stencil_is_used_for_some_operands([ValueSource(nameof(Stencils))] Uop uop) =>
        Assert.That(Candidates(uop).Any(c => Patch(c.Uop, c.Operands) is { } native && GoesOn(native, c.Operands.Length)), Is.True);

    /// <summary>Machine code neither asks at a uop nor is entered anew there or behind it.</summary>
    private static bool GoesOn(NativeTrace native, int at) =>
        !native.Plan.Stencils.Any(m => m.Uop == at && m.Stencil == Stencil.AlwaysExit) && native.Entries.Skip(at).All(e => e < 0);

    // What ends a trace ends its machine code.
    private static IEnumerable<Uop> Stencils() => Uops(NativeForm.Stencil).Where(u => !UopMetadata.Has(u, InstructionFlags.Terminator));

    /// <summary>A uop on operands; for each uop there are some that it has machine code for.</summary>
    private static IEnumerable<(UopInstruction Uop, UopInstruction[] Operands)> Candidates(Uop uop)
    {
        UopInstruction one = new(Uop.LoadSmallInt, 1, 0), pushNull = new(Uop.PushNull, 0, 0), isList = new(Uop.GuardTosList, 0, 0), isFloat = new(Uop.GuardTosFloat, 0, 0);
        UopInstruction local = new(Uop.LoadFast, 0, 0), other = new(Uop.LoadFast, 1, 0);
        PyFunction function = MakeFunction();
        int plan = InstanceStore.Add(function.Code, 5, 5, 0);
        Interp.Builtins.TryGetStr("len", out Value builtin);
        UopInstruction checkedFunction = new(Uop.CheckFunctionVersion, 0, 0, function.Version);
        UopInstruction[] call = [new(Uop.SetIp, 0, 0), Constant(function), pushNull];
        UopInstruction[] enter = [.. call, checkedFunction, new(Uop.CallPy, 0, 0) { Constant = function }];
        return uop switch
        {
            Uop.CheckFunctionVersion => [(checkedFunction, call)],
            Uop.CallPy => [(enter[^1], enter[..^1])],
            Uop.CallKwPy => [(new(uop, 0, 0) { Constant = function }, [.. call, checkedFunction, Constant(PyTuple.Empty)])],
            Uop.CheckGetterVersion => [(new(uop, 0, 0, function.Version) { Constant = function }, [one])],
            Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall =>
                [(new(uop, 0, 0) { Constant = MakeFunction(UopMetadata.Popped(uop, 0)) }, [new(Uop.SetIp, 0, 0), one, one])],
            Uop.BinaryOpFrame => [(new(uop, 0, 0) { Constant = MakeFunction(2) }, [new(Uop.SetIp, 0, 0), one, one])],
            Uop.ReturnValueOfOperator => [(new(uop, 0, 0), [new(Uop.SetIp, 0, 0), one, one, new(Uop.BinaryOpFrame, 0, 0) { Constant = MakeFunction(2) }, one])],
            Uop.CheckAllocInit => [(new(uop, 0, 0) { Constant = Interp.Type(TypeKind.Object) }, [Constant(Interp.Type(TypeKind.Object)), pushNull])],
            Uop.GuardLoadSuperAttr => [(new(uop, 0, 0, 1), [Constant(Interp.Type(TypeKind.Super)), local, other])],
            Uop.GuardIp => [(new(uop, 0, 0) { Constant = function.Code }, enter)],
            Uop.CopyFreeVars => [(new(uop, 0, 0), enter)],
            Uop.ReturnValue or Uop.ReturnValues => [(new(uop, 1, 0), [.. enter, one])],
            Uop.GuardGlobalsVersion => [(new(uop, 0, 0) { Constant = new PyDict() }, [one])],
            Uop.CheckIsNotPyCallable or Uop.GuardCallableLen or Uop.CallLen => [(new(uop, 1, 0), [Constant(builtin), pushNull, local, isList])],
            Uop.GuardCallableType1 or Uop.GuardCallableStr1 or Uop.GuardCallableTuple1 =>
                new[] { TypeKind.Type, TypeKind.Str, TypeKind.Tuple }.Select(k => (new UopInstruction(uop, 1, 0), (UopInstruction[])[Constant(Interp.Type(k)), pushNull, local])),
            Uop.GuardCallableIsinstance => [(new(uop, 2, 0), [Constant(builtin), pushNull, local, one])],
            Uop.UnpackSequenceList => [(new(uop, 2, 0), [local, isList])],
            Uop.ListAppend => [(new(uop, 1, 0), [local, isList, one])],
            Uop.CallListAppend => [(new(uop, 1, 0), [Constant(builtin), local, isList, one])],
            Uop.GuardCallableListAppend => [(new(uop, 1, 0), [Constant(builtin), local, one])],
            Uop.BinaryOpSubscrListInt => [(new(uop, 0, 0), [local, isList, one])],
            Uop.StoreSubscrListInt => [(new(uop, 0, 0), [one, local, isList, one])],
            Uop.StoreAttrInstanceValue => [(new(uop, 0, 0, plan) { Code = function.Code }, [one, local, new(Uop.GuardTypeVersion, 0, 0, 7)])],
            Uop.GuardBinaryOpExtend or Uop.BinaryOpExtend => Enum.GetValues<ExtendedOperation>().Select(o => (new UopInstruction(uop, 0, 0, (long)o), Ints)),
            _ => from argument in Enumerable.Range(1, 3)
                 from operands in (UopInstruction[][])[Ints, [local, other, local], [local, isFloat, other, isFloat], [local, new(Uop.ToBoolBool, 0, 0)], [one, local]]
                 select (new UopInstruction(uop, argument, 0, 1) { Constant = Value.None }, operands),
        };
    }

    private static UopInstruction Constant(Value value) => new(Uop.LoadConstInline, 0, 0) { Constant = value };

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
        CodeBlock block = arena.TryPublish(1, 0xC3, Fill)!;
        Assert.That(arena.IsDualMapped, Is.EqualTo(dual));
        string[] lines = [.. File.ReadLines("/proc/self/maps").Where(l => l.Contains("/dev/zero (deleted)") || Covers(l, block.Address))];
        Assert.That(lines, Has.Length.GreaterThan(dual ? 1 : 0));
        Assert.That(lines, Has.None.Matches<string>(l => l.Split(' ')[1].StartsWith("rwx")));
        GC.KeepAlive(arena);
    }

    private static void Fill(Span<byte> code, int with) => code.Fill((byte)with);

    private static bool Covers(string line, nint address)
    {
        string[] ends = line.Split(' ')[0].Split('-');
        return Convert.ToInt64(ends[0], 16) <= address && address < Convert.ToInt64(ends[1], 16);
    }

    [Test]
    public void Arena_accounts_and_reuses()
    {
        CodeArena arena = CodeArena.TryCreate()!;
        CodeBlock a = arena.TryPublish(100, 0, Fill)!, b = arena.TryPublish(64, 0, Fill)!, c = arena.TryPublish(1, 0, Fill)!;
        Assert.That(arena.UsedBytes, Is.EqualTo(128 + 64 + 64));
        arena.Free(b);
        arena.Free(a);
        Assert.That(arena.UsedBytes, Is.EqualTo(64));
        Assert.That(arena.TryPublish(192, 0, Fill)!.Offset, Is.EqualTo(a.Offset));
        Assert.That(arena.PeakBytes, Is.EqualTo(256));
        GC.KeepAlive(c);
    }

    [Test]
    public void Full_arena_refuses()
    {
        CodeArena arena = CodeArena.TryCreate(1 << 16)!;
        Assert.That(arena.TryPublish(arena.SizeBytes, 0, Fill), Is.Not.Null);
        Assert.That(arena.TryPublish(1, 0xC3, Fill), Is.Null);
    }

    [Test]
    public void Disassembly_names_uops_and_stencils()
    {
        UopInstruction[] trace = [.. Enumerable.Repeat(new UopInstruction(Uop.LoadSmallInt, 7, 0), 4), new(Uop.BinaryOpAddInt, 0, 0), new(Uop.ExitTrace, 0, 0)];
        NativeCode code = MakeBackend().Compile(trace, 0)!;
        string text = NativeDisassembler.Format(code.Trace, trace);
        Assert.That(text, Does.Contain("_BINARY_OP_ADD_INT: AddImmediate_").And.Contain("jo "));
    }

    [Test]
    public void Disassembly_names_what_is_in_each_hole()
    {
        UopInstruction[] trace =
        [
            new(Uop.LoadFast, 1, 0), new(Uop.GuardTosInt, 0, 3), new(Uop.LoadFast, 2, 0), new(Uop.GuardTosList, 0, 3), new(Uop.ToBoolList, 0, 3),
            new(Uop.GuardIsTruePop, 0, 9), new(Uop.LoadSmallInt, 41, 0), new(Uop.BinaryOpAddInt, 0, 3), new(Uop.StoreFast, 1, 0), new(Uop.CheckPeriodic, 5, 4), new(Uop.JumpToTop, 0, 0),
        ];
        NativeBackend backend = MakeBackend();
        NativeCode code = backend.Compile(trace, 3)!;
        string text = NativeDisassembler.Format(code.Trace, trace, new OperandNames(backend.Context, code.Trace));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("; slot 1 tag").And.Contain("; slot 1 bits").And.Contain("; slot 2 tag"));
            Assert.That(text, Does.Contain("; ListClass").And.Contain("; field ListCount").And.Contain("; IntTag"));
            Assert.That(text, Does.Contain("; number 41").And.Contain("; cost 5").And.Contain("; exit 0").And.Contain("; head").And.Contain("; leave"));
            // Each hole once: those of one instruction stand in one line with commas.
            int holes = code.Trace.Plan.Stencils.Sum(m => StencilSet.Holes(m.Stencil).GetOffsetAndLength(StencilTable.HoleKinds.Length).Length);
            int named = text.Split('\n').Where(l => l.StartsWith(' ') && l.Contains(';')).Sum(l => l.Split(';')[1].Split(',').Length);
            Assert.That(named, Is.EqualTo(holes));
        });
    }
}
