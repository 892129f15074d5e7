using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// The abstract frames of a trace: locals and operand stacks of symbols. Below what the trace itself pushed lie values of which nothing
/// is known.
/// Cost: a uop takes a time that does not depend on the length of the trace.
/// </summary>
internal sealed class AbstractState(BuiltinFacts? builtins = null)
{
    private sealed class AbstractFrame
    {
        public readonly List<Symbol> Stack = new(16);
        public Symbol?[] Locals = new Symbol?[16];

        /// <summary>What a constructor's frame leaves behind in place of what it returns.</summary>
        public Symbol? Instance;

        /// <summary>Operands that the caller has on its stack until the frame is left.</summary>
        public int Operands;

        public void Clear()
        {
            Stack.Clear();
            Array.Clear(Locals);
            Instance = null;
        }
    }

    /// <summary>Attributes that are remembered at a time.</summary>
    private const int MaxFields = 16;

    private readonly List<AbstractFrame> _frames = [new AbstractFrame()];
    private readonly List<Symbol> _changeable = [];
    private readonly List<(Symbol Owner, int Index, bool IsSlot, Symbol Value)> _fields = [];

    /// <summary>Frames in use; those behind are for later calls.</summary>
    private int _depth = 1;

    private AbstractFrame Frame => _frames[_depth - 1];

    /// <summary>What is known of builtin types; null: nothing.</summary>
    public BuiltinFacts? Builtins { get; } = builtins;

    /// <summary>How often Python code may have run: what was true of an object's class in another epoch may be so no more.</summary>
    public int Epoch { get; private set; }

    /// <summary>What a check has found just now, for the call behind it: the class to be called, the version of the function that a method is bound to.</summary>
    public PyType? CheckedClass { get; set; }

    public uint CheckedMethod { get; set; }

    public Symbol Local(int index)
    {
        ref Symbol? local = ref LocalAt(index);
        return local ??= new Symbol();
    }

    public void SetLocal(int index, Symbol symbol) => LocalAt(index) = symbol;

    private ref Symbol? LocalAt(int index)
    {
        AbstractFrame frame = Frame;
        if (index >= frame.Locals.Length) Array.Resize(ref frame.Locals, Math.Max(index + 1, frame.Locals.Length * 2));
        return ref frame.Locals[index];
    }

    public void ForgetLocals() => Array.Clear(Frame.Locals);

    /// <summary>The symbol at a distance from the top, 1 being the top.</summary>
    public Symbol Peek(int fromTop)
    {
        List<Symbol> stack = Frame.Stack;
        // Values from below the trace: there are a few at most.
        while (stack.Count < fromTop) stack.Insert(0, new Symbol());
        return stack[^fromTop];
    }

    public Symbol Pop()
    {
        Symbol top = Peek(1);
        Frame.Stack.RemoveAt(Frame.Stack.Count - 1);
        return top;
    }

    public void Pop(int count)
    {
        List<Symbol> stack = Frame.Stack;
        stack.RemoveRange(Math.Max(stack.Count - count, 0), Math.Min(count, stack.Count));
    }

    public void Push(Symbol symbol) => Frame.Stack.Add(symbol);

    public Symbol PushNew(SymbolKind kind = SymbolKind.Unknown)
    {
        Symbol symbol = Symbol.OfKind(kind);
        Push(symbol);
        return symbol;
    }

    public void Swap(int distance)
    {
        Peek(distance);
        List<Symbol> stack = Frame.Stack;
        (stack[^1], stack[^distance]) = (stack[^distance], stack[^1]);
    }

    /// <summary>A frame of which nothing is known. <paramref name="instance"/>: what it leaves behind whatever it returns.</summary>
    public void EnterFrame(Symbol? instance = null, int operands = 0)
    {
        if (_depth == _frames.Count) _frames.Add(new AbstractFrame());
        else _frames[_depth].Clear();
        _depth++;
        Frame.Instance = instance;
        Frame.Operands = operands;
    }

    /// <summary>Back to the caller, with so many of the values on top.</summary>
    public void LeaveFrame(int count)
    {
        Peek(count);
        AbstractFrame callee = Frame, caller = callee;
        if (_depth > 1)
        {
            caller = _frames[--_depth - 1];
            Pop(callee.Operands);
        }
        else _frames[0] = caller = new AbstractFrame(); // The trace knows nothing of it.
        if (callee.Instance is { } instance) caller.Stack.Add(instance);
        else
        {
            for (int i = count; i >= 1; i--) caller.Stack.Add(callee.Stack[^i]);
        }
    }

    // Facts that Python code may end.

    /// <summary>The value of an attribute as it was loaded or stored last; null: it is not known.</summary>
    public Symbol? Field(Symbol owner, int index, bool isSlot)
    {
        foreach ((Symbol own, int at, bool slot, Symbol value) in _fields)
        {
            if (ReferenceEquals(own, owner) && at == index && slot == isSlot) return value;
        }
        return null;
    }

    public void SetField(Symbol owner, int index, bool isSlot, Symbol value)
    {
        if (_fields.Count == MaxFields) _fields.Clear();
        _fields.Add((owner, index, isSlot, value));
    }

    /// <summary>A store: what has this attribute may be the same object under another symbol.</summary>
    public void StoreField(Symbol owner, int index, bool isSlot, Symbol value)
    {
        for (int i = _fields.Count - 1; i >= 0; i--)
        {
            if (_fields[i].Index == index && _fields[i].IsSlot == isSlot) _fields.RemoveAt(i);
        }
        SetField(owner, index, isSlot, value);
    }

    public void ForgetFields() => _fields.Clear();

    public void SetTypeVersion(Symbol symbol, uint version)
    {
        symbol.TypeVersion = version;
        _changeable.Add(symbol);
    }

    public void SetType(Symbol symbol, PyType? type)
    {
        symbol.Type = type;
        _changeable.Add(symbol);
    }

    public void SetShape(Symbol symbol, int shape)
    {
        symbol.ShapeId = shape;
        _changeable.Add(symbol);
    }

    public void SetFunctionVersion(Symbol symbol, uint version)
    {
        symbol.FunctionVersion = version;
        _changeable.Add(symbol);
    }

    public void SetClassVersion(Symbol symbol, uint version)
    {
        symbol.ClassVersion = version;
        _changeable.Add(symbol);
    }

    /// <summary>Python code may have run: classes, shapes and versions may be others.</summary>
    public void ForgetMutableFacts()
    {
        Epoch++;
        _fields.Clear();
        foreach (Symbol symbol in _changeable)
        {
            symbol.ShapeId = 0;
            symbol.TypeVersion = symbol.FunctionVersion = symbol.ClassVersion = 0;
            symbol.Type = null;
        }
        _changeable.Clear();
    }

    /// <summary>An object of one shape gets another: those that had the first may be the same object under another symbol.</summary>
    public void ChangeShape(Symbol owner, int before, int after)
    {
        foreach (Symbol symbol in _changeable)
        {
            if (symbol.ShapeId == before) symbol.ShapeId = 0;
        }
        SetShape(owner, after);
    }

    public void ForgetShapes()
    {
        foreach (Symbol symbol in _changeable) symbol.ShapeId = 0;
    }

    /// <summary>The effect of a uop in general: inputs popped, unknown outputs pushed, facts forgotten if it may run Python code.</summary>
    public void ApplyGeneric(in UopInstruction u)
    {
        Pop(UopMetadata.Popped(u.Uop, u.Argument));
        int pushed = UopMetadata.Pushed(u.Uop, u.Argument);
        for (int i = 0; i < pushed; i++) PushNew();
        if (UopMetadata.Has(u.Uop, InstructionFlags.Escapes)) ForgetMutableFacts();
    }
}
