using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>
/// Pieces of random traces that deal with tuples, truth, identity and types, and what one interpreter has for them. Each is a run of uops as a
/// recorder emits it for some bytecode.
/// </summary>
internal sealed class ObjectUops
{
    private readonly Value[] _types;
    private readonly uint[] _versions;
    private readonly Value _len, _isInstance, _type;

    public ObjectUops(PyInterpreter interpreter)
    {
        TypeKind[] kinds = [TypeKind.Int, TypeKind.Float, TypeKind.Bool, TypeKind.Str, TypeKind.Tuple, TypeKind.List, TypeKind.NoneType, TypeKind.Object];
        _types = [.. kinds.Select(k => (Value)interpreter.State.Type(k))];
        _versions = [.. kinds.Select(k => interpreter.State.Type(k).Version)];
        _len = Builtin("len");
        _isInstance = Builtin("isinstance");
        _type = interpreter.State.Type(TypeKind.Type);
        Values =
        [
            .. RandomTraces.Numbers, .. _types, (PyStr)"", (PyStr)"ab", new PyTuple([]), new PyTuple([Value.Int(5), Value.Float(2.5)]),
            new PyTuple([(PyStr)"x", Value.None, Value.True]), new PyList([Value.Int(1)]), Value.Int(2), Value.Float(-2.5),
        ];

        Value Builtin(string name) => interpreter.State.Builtins.TryGetStr(name, out Value value) ? value : throw new InvalidOperationException(name);
    }

    public Value[] Values { get; }

    /// <summary>Appends a piece. Returns by how much it changes the number of operands, of which there are <paramref name="depth"/>.</summary>
    public int Add(List<UopInstruction> uops, Random random, int unit, int local, int depth)
    {
        switch (random.Next(16))
        {
            case 0 when depth >= 2:
                {
                    int count = random.Next(2, Math.Min(depth, 5) + 1);
                    Add(Uop.BuildTuple, count);
                    if (random.Next(2) == 0) Add(Uop.CheckValidity);
                    if (random.Next(2) == 0) Add(Uop.SetIp);
                    Add(Uop.GuardTosTuple);
                    int unpacked = random.Next(8) == 0 ? count + 1 : count;
                    Add(Uop.UnpackSequenceTuple, unpacked);
                    return unpacked - count;
                }
            case 1 when depth >= 1:
                Add(Uop.GuardTosTuple);
                Add(Uop.UnpackSequenceTuple, 2);
                return 1;
            case 2:
                Add(Uop.LoadFast, local);
                Add(Uop.LoadSmallInt, random.Next(3));
                Add(Uop.GuardTosInt);
                Add(Uop.GuardNosTuple);
                Add(Uop.BinaryOpSubscrTupleInt);
                return 1;
            case 3:
                Add(Uop.LoadFast, local);
                Add(Uop.ToBool);
                return Branch();
            case 4:
                Add(Uop.LoadFast, local);
                Add(Uop.GuardTosUnicode);
                Add(Uop.ToBoolStr);
                return Branch();
            case 5:
                Add(Uop.LoadFast, local);
                Add(Uop.ToBoolNone);
                return Branch();
            case 6:
                Add(Uop.LoadFast, local);
                uops.Add(new UopInstruction(Uop.LoadConst, 0, unit) { Constant = random.Next(2) == 0 ? Value.None : Values[random.Next(Values.Length)] });
                Add(Uop.IsOp, random.Next(2));
                return Branch();
            case 7:
                Add(Uop.LoadFast, local);
                Add(random.Next(2) == 0 ? Uop.GuardIsNonePop : Uop.GuardIsNotNonePop);
                return 0;
            case 8:
                Call(_len, local, Uop.GuardCallableLen, Uop.CallLen);
                return 1;
            case 9 or 10:
                Call(_type, local, Uop.GuardCallableType1, Uop.CallType1);
                uops.Add(new UopInstruction(Uop.LoadConstInline, 0, unit) { Constant = _types[random.Next(_types.Length)] });
                Add(Uop.IsOp, random.Next(2));
                return Branch();
            case 11:
                uops.Add(new UopInstruction(Uop.LoadConstInline, 0, unit) { Constant = _isInstance });
                Add(Uop.PushNull);
                Add(Uop.LoadFast, local);
                uops.Add(new UopInstruction(Uop.LoadConstInline, 0, unit) { Constant = _types[random.Next(_types.Length)] });
                Add(Uop.SetIp);
                Add(Uop.GuardCallableIsinstance, 2);
                Add(Uop.CallIsinstance, 2);
                return Branch();
            case 12:
                Add(Uop.LoadFast, local);
                uops.Add(new UopInstruction(Uop.GuardTypeVersion, 0, unit, _versions[random.Next(_versions.Length)]));
                return 1;
            case 13 when depth >= 2:
                Add(Uop.SetIp);
                Add(Uop.BinaryOp, random.Next(2) * BinaryOperators.Count + (int)(random.Next(2) == 0 ? BinaryOperator.FloorDivide : BinaryOperator.Remainder));
                return -1;
            case 14 when depth >= 2:
                Add(Uop.GuardTosUnicode);
                Add(Uop.GuardNosUnicode);
                Add(Uop.CompareOpStr, 8);
                return Branch() - 1;
            case 15:
                // As a name bound and bound again.
                Add(Uop.LoadSmallInt, 3);
                Add(Uop.StoreFast, local);
                Add(Uop.LoadFastCheck, random.Next(2) == 0 ? local : 0);
                Add(Uop.StoreFast, local);
                return 0;
            default:
                Add(Uop.LoadFast, local);
                return 1;
        }

        void Add(Uop uop, int argument = 0) => uops.Add(new UopInstruction(uop, argument, unit));

        int Branch()
        {
            if (random.Next(3) == 0) return 1;
            if (random.Next(3) == 0) Add(Uop.UnaryNot);
            Add(random.Next(2) == 0 ? Uop.GuardIsTruePop : Uop.GuardIsFalsePop);
            return 0;
        }

        void Call(Value callable, int argument, Uop guard, Uop call)
        {
            uops.Add(new UopInstruction(Uop.LoadConstInline, 0, unit) { Constant = callable });
            Add(Uop.PushNull);
            Add(Uop.LoadFast, argument);
            Add(Uop.SetIp);
            Add(guard, 1);
            Add(call, 1);
        }
    }
}
