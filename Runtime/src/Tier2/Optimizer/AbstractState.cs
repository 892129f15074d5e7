using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>What is known of one value.</summary>
internal enum SymbolKind : byte
{
    Unknown, Int, Float, Bool, Str, List, Tuple, Dict, RangeIterator, ListIterator, TupleIterator,
}

/// <summary>
/// An abstract value. Symbols are shared: a copy of a value is the same symbol, so a guard on one narrows all.
/// Order: Unknown above a kind, a kind above a constant of it; a symbol only moves down.
/// </summary>
internal sealed class Symbol
{
    public SymbolKind Kind;

    /// <summary>The value when it is known. Null value otherwise.</summary>
    public Value Constant;

    public uint TypeVersion;

    public int ShapeId;

    public static Symbol OfConstant(in Value value) => new() { Constant = value, Kind = KindOf(value) };

    public static Symbol OfKind(SymbolKind kind) => new() { Kind = kind };

    public static SymbolKind KindOf(in Value value)
    {
        if (value.IsInt) return SymbolKind.Int;
        if (value.IsFloat) return SymbolKind.Float;
        if (value.IsBool) return SymbolKind.Bool;
        return value.Ref is not PyObject target ? SymbolKind.Unknown : target.Kind switch
        {
            TypeKind.Str => SymbolKind.Str,
            TypeKind.List => SymbolKind.List,
            TypeKind.Tuple => SymbolKind.Tuple,
            TypeKind.Dict => SymbolKind.Dict,
            _ => SymbolKind.Unknown,
        };
    }
}

/// <summary>
/// The abstract frames of a trace: locals and operand stacks of symbols. Below what the trace itself pushed lie values of which nothing
/// is known.
/// </summary>
internal sealed class AbstractState
{
    private sealed class AbstractFrame
    {
        public readonly List<Symbol> Stack = [];
        public readonly Dictionary<int, Symbol> Locals = [];
    }

    private readonly Stack<AbstractFrame> _frames = new([new AbstractFrame()]);

    private AbstractFrame Frame => _frames.Peek();

    public Symbol Local(int index)
    {
        if (!Frame.Locals.TryGetValue(index, out Symbol? symbol)) Frame.Locals.Add(index, symbol = new Symbol());
        return symbol;
    }

    public void SetLocal(int index, Symbol symbol) => Frame.Locals[index] = symbol;

    /// <summary>The symbol at a distance from the top, 1 being the top.</summary>
    public Symbol Peek(int fromTop)
    {
        List<Symbol> stack = Frame.Stack;
        while (stack.Count < fromTop) stack.Insert(0, new Symbol());
        return stack[^fromTop];
    }

    public Symbol Pop()
    {
        Symbol top = Peek(1);
        Frame.Stack.RemoveAt(Frame.Stack.Count - 1);
        return top;
    }

    public void Push(Symbol symbol) => Frame.Stack.Add(symbol);

    public void PushNew(SymbolKind kind = SymbolKind.Unknown) => Push(Symbol.OfKind(kind));

    public void Swap(int distance)
    {
        Peek(distance);
        List<Symbol> stack = Frame.Stack;
        (stack[^1], stack[^distance]) = (stack[^distance], stack[^1]);
    }

    public void EnterFrame(int popped)
    {
        for (int i = 0; i < popped; i++) Pop();
        _frames.Push(new AbstractFrame());
    }

    public void LeaveFrame()
    {
        if (_frames.Count > 1) _frames.Pop();
        else Frame.Stack.Clear();
        PushNew();
    }

    /// <summary>Anything may have changed but what symbols say of immutable facts: shapes and versions are forgotten.</summary>
    public void ForgetMutableFacts()
    {
        foreach (AbstractFrame frame in _frames)
        {
            foreach (Symbol symbol in frame.Stack.Concat(frame.Locals.Values))
            {
                symbol.ShapeId = 0;
                symbol.TypeVersion = 0;
            }
        }
    }

    /// <summary>The effect of a uop in general: inputs popped, unknown outputs pushed, facts forgotten if it may run Python code.</summary>
    public void ApplyGeneric(in UopInstruction u)
    {
        int popped = UopMetadata.Popped(u.Uop, u.Argument), pushed = UopMetadata.Pushed(u.Uop, u.Argument);
        for (int i = 0; i < popped; i++) Pop();
        for (int i = 0; i < pushed; i++) PushNew();
        if (UopMetadata.Has(u.Uop, InstructionFlags.Escapes)) ForgetMutableFacts();
    }
}
