using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Removes guards of what is known already: from an earlier guard, from a constant, or from what made the value. What is known of a constant
/// function or class is known as long as nobody changes it: the trace depends on it then.
/// </summary>
internal class GuardElimination : LearningPass
{
    public override string Name => "guard-elimination";

    public override bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        var state = new AbstractState(context.Builtins);
        // What a call has made sure of: the next uop is the guard of the frame that it pushed.
        uint calledVersion = 0;
        foreach (ref UopInstruction u in CollectionsMarshal.AsSpan(trace))
        {
            object? dependency = null;
            bool isKnown = u.Uop switch
            {
                Uop.GuardIp => calledVersion != 0,
                Uop.CheckFunctionVersion => IsKnownFunction(state.Peek(2 + u.Argument).Constant, (uint)u.Operand0, out dependency),
                Uop.CheckGetterVersion => IsKnownFunction(u.Constant, (uint)u.Operand0, out dependency),
                Uop.CheckAttrClass => IsKnownClass(state.Peek(1), (uint)u.Operand0, out dependency),
                Uop.GuardLoadSuperAttr => IsBuiltinType(state, state.Peek(3), TypeKind.Super) && IsKnownClass(state.Peek(2), (uint)u.Operand0, out dependency),
                Uop.GuardTypeVersion => IsKnown(state, u) || IsOfKnownClass(state.Peek(1), (uint)u.Operand0, out dependency),
                Uop.GuardNosTypeVersion => IsKnown(state, u) || IsOfKnownClass(state.Peek(2), (uint)u.Operand0, out dependency),
                _ => UopMetadata.Has(u.Uop, InstructionFlags.Guard) && IsKnown(state, u),
            };
            if (isKnown && context.Fuel.TrySpend(Name, u, reliesOn: u.Uop == Uop.GuardIp ? u.Constant.Ref : dependency))
            {
                if (dependency is not null) context.Dependencies.Add(dependency);
                u = new UopInstruction(Uop.Nop, 0, u.Target) { Code = u.Code };
                continue;
            }
            if (u.Uop == Uop.LoadFastCheck && state.Local(u.Argument).IsPresent && context.Fuel.TrySpend(Name, u)) u.Uop = Uop.LoadFast;
            calledVersion = u.Uop switch
            {
                Uop.CallPy or Uop.CallKwPy => CalledVersion(state, u),
                (Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall or Uop.BinaryOpFrame) when u.Constant.Ref is PyFunction getter => getter.Version,
                _ => 0,
            };
            if (!Learn(state, u, context)) return context.GiveUp(u);
        }
        return true;
    }

    /// <summary>Whether a guard cannot fail here.</summary>
    protected virtual bool IsKnown(AbstractState s, in UopInstruction u) => u.Uop switch
    {
        Uop.GuardTosInt => s.Peek(1).Kind == SymbolKind.Int,
        Uop.GuardNosInt => s.Peek(2).Kind == SymbolKind.Int,
        Uop.GuardTosFloat => s.Peek(1).Kind == SymbolKind.Float,
        Uop.GuardNosFloat => s.Peek(2).Kind == SymbolKind.Float,
        Uop.GuardTosUnicode => s.Peek(1).Kind == SymbolKind.Str,
        Uop.GuardNosUnicode => s.Peek(2).Kind == SymbolKind.Str,
        Uop.GuardTosList => s.Peek(1).Kind == SymbolKind.List,
        Uop.GuardNosList => s.Peek(2).Kind == SymbolKind.List,
        Uop.GuardTosTuple => s.Peek(1).Kind == SymbolKind.Tuple,
        Uop.GuardNosTuple => s.Peek(2).Kind == SymbolKind.Tuple,
        Uop.GuardTosDict => s.Peek(1).Kind == SymbolKind.Dict,
        Uop.GuardNosDict => s.Peek(2).Kind == SymbolKind.Dict,
        Uop.GuardTosSlice => s.Peek(1).Constant.Ref is PySlice { Kind: TypeKind.Slice },
        Uop.GuardTosAnySet => s.Peek(1).Kind == SymbolKind.Set,
        Uop.ToBoolBool => s.Peek(1).Kind == SymbolKind.Bool,
        Uop.IterCheckRange => s.Peek(1).Kind == SymbolKind.RangeIterator,
        Uop.IterCheckList => s.Peek(1).Kind == SymbolKind.ListIterator,
        Uop.IterCheckTuple => s.Peek(1).Kind == SymbolKind.TupleIterator,
        Uop.GuardTypeVersion => u.Operand0 != 0 && (s.Peek(1).TypeVersion == (uint)u.Operand0 || HasBuiltinType(s, s.Peek(1), (uint)u.Operand0)),
        Uop.GuardNosTypeVersion => u.Operand0 != 0 && s.Peek(2).TypeVersion == (uint)u.Operand0,
        Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues => u.Operand0 != 0 && s.Peek(1).ShapeId == (int)u.Operand0,
        Uop.GuardBinaryOpExtend => AreOperandsKnown((ExtendedOperation)u.Operand0, s.Peek(2), s.Peek(1)),
        Uop.GuardCallableLen => s.Peek(2).IsNull && IsBuiltin(s, s.Peek(3), WellKnownBuiltin.Len),
        Uop.GuardCallableIsinstance => s.Peek(3).IsNull && IsBuiltin(s, s.Peek(4), WellKnownBuiltin.IsInstance),
        Uop.GuardCallableListAppend => s.Peek(2).Kind == SymbolKind.List && IsBuiltin(s, s.Peek(3), WellKnownBuiltin.ListAppend),
        Uop.GuardCallableType1 => s.Peek(2).IsNull && IsBuiltinType(s, s.Peek(3), TypeKind.Type),
        Uop.GuardCallableStr1 => s.Peek(2).IsNull && IsBuiltinType(s, s.Peek(3), TypeKind.Str),
        Uop.GuardCallableTuple1 => s.Peek(2).IsNull && IsBuiltinType(s, s.Peek(3), TypeKind.Tuple),
        Uop.CheckIsNotPyCallable => s.Peek(2 + u.Argument).Constant.Ref is PyObject and not (PyFunction or PyBoundMethod),
        _ => false,
    };

    private static bool IsBuiltin(AbstractState s, Symbol callable, WellKnownBuiltin which) =>
        !callable.Constant.IsNull && s.Builtins is { } builtins && builtins.IsBuiltin(callable.Constant, which);

    private static bool IsBuiltinType(AbstractState s, Symbol callable, TypeKind which) =>
        callable.Constant.Ref is PyType type && s.Builtins is { } builtins && builtins.IsType(type, which);

    /// <summary>A value of a builtin kind keeps its class, and that its version.</summary>
    private static bool HasBuiltinType(AbstractState s, Symbol value, uint version) => s.Builtins?.TypeOf(value.Kind)?.Version == version;

    /// <summary>Kinds are known, and what else is asked of the operands is asked of constants.</summary>
    private static bool AreOperandsKnown(ExtendedOperation operation, Symbol left, Symbol right)
    {
        if ((left.Kind, right.Kind) != AbstractInterpreter.OperandsOf(operation)) return false;
        switch (operation)
        {
            case ExtendedOperation.IntAnd or ExtendedOperation.IntOr or ExtendedOperation.IntXor: return true;
            case ExtendedOperation.IntFloorDivide or ExtendedOperation.IntRemainder or ExtendedOperation.IntRightShift:
            case ExtendedOperation.FloatTrueDivide or ExtendedOperation.FloatTrueDivideInt:
            case ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt or ExtendedOperation.FloatMultiplyInt:
                // Nothing is asked of the left one's value.
                return !right.Constant.IsNull && ExtendedOperations.Applies(operation, left.Kind == SymbolKind.Int ? Value.Int(0) : Value.Float(0), right.Constant);
            case ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat or ExtendedOperation.IntMultiplyFloat:
                return !left.Constant.IsNull && ExtendedOperations.Applies(operation, left.Constant, Value.Float(1));
            default:
                return !left.Constant.IsNull && !right.Constant.IsNull && ExtendedOperations.Applies(operation, left.Constant, right.Constant);
        }
    }

    /// <summary>A constant function that still is what it was.</summary>
    private static bool IsKnownFunction(in Value callable, uint version, out object? dependency)
    {
        dependency = callable.Ref as PyFunction;
        return version != 0 && dependency is PyFunction function && function.Version == version;
    }

    private static bool IsKnownClass(Symbol owner, uint version, out object? dependency)
    {
        dependency = null;
        if (version != 0 && owner.ClassVersion == version) return true;
        dependency = owner.Constant.Ref as PyType;
        return version != 0 && dependency is PyType type && type.ObserveVersion() == version;
    }

    /// <summary>The class was told from a check of the class itself.</summary>
    private static bool IsOfKnownClass(Symbol owner, uint version, out object? dependency)
    {
        dependency = owner.Type;
        return version != 0 && owner.Type is { } type && type.ObserveVersion() == version;
    }

    /// <summary>The version of the function that is called for sure, when it is the one that was recorded; 0 otherwise.</summary>
    private static uint CalledVersion(AbstractState s, in UopInstruction call)
    {
        return call.Constant.Ref is PyFunction function && s.Peek(call.OperandsOfCall + 2).IsFunction(function) ? function.Version : 0;
    }
}
