using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>A place in the code that jumps and handlers aim at.</summary>
internal sealed class Label
{
    /// <summary>The index of the instruction that follows; -1 until it is placed.</summary>
    public int Index = -1;
}

/// <summary>An exception handler around a range of instructions.</summary>
internal sealed class Handler(Label target, bool pushInstruction, int above)
{
    public Label Target { get; } = target;

    public bool PushInstruction { get; } = pushInstruction;

    /// <summary>Values that lie above the depth to restore where the handler begins.</summary>
    public int Above { get; } = above;

    /// <summary>The operand stack depth to restore; found by the depth analysis.</summary>
    public int Depth = -1;
}

/// <summary>One instruction before assembly.</summary>
internal sealed class Instruction
{
    public Opcode Opcode;
    public int Arg;
    public Label? Target;
    public SourceSpan Span;

    /// <summary>Whether control can go on at the next instruction.</summary>
    public bool FallsThrough =>
        Opcode is not (Opcode.JumpForward or Opcode.JumpBackward or Opcode.JumpBackwardNoInterrupt or Opcode.ReturnValue or Opcode.RaiseVarargs or Opcode.Reraise);

    /// <summary>A store that may put back "unbound".</summary>
    public bool MayStoreNull;

    /// <summary>The innermost handler that covers it, or null.</summary>
    public Handler? Handler;

    /// <summary>Not encoded: the place where a handler begins, so that its depth is known.</summary>
    public Handler? Begins;
}

/// <summary>Collects the instructions of one code object with their handlers, names and constants.</summary>
internal sealed class CodeBuilder(Func<string, PyStr> intern, ConstantMerger merger)
{
    private readonly Stack<Handler> _handlers = [];
    private readonly Dictionary<string, int> _names = [];
    private readonly Dictionary<string, int> _locals = [];
    private readonly Dictionary<string, int> _hiddenFree = [];
    private readonly Dictionary<int, int> _constantIndex = [];

    public List<Instruction> Instructions { get; } = [];

    public List<Value> Constants { get; } = [];

    public List<PyStr> NameTable { get; } = [];

    public List<PyStr> LocalNames { get; } = [];

    public List<LocalKind> LocalKinds { get; } = [];

    /// <summary>The position that the next instructions get.</summary>
    public SourceSpan Span { get; set; }

    public void Emit(Opcode opcode, int arg = 0) =>
        Instructions.Add(new Instruction { Opcode = opcode, Arg = arg, Span = Span, Handler = _handlers.Count > 0 ? _handlers.Peek() : null });

    /// <summary>A jump. A conditional jump to a place behind becomes its inverse around a JUMP_BACKWARD.</summary>
    public void Jump(Opcode opcode, Label target)
    {
        if (target.Index >= 0 && opcode is not Opcode.JumpForward)
        {
            var around = new Label();
            EmitJump(Inverse(opcode), around);
            Emit(Opcode.NotTaken);
            EmitJump(Opcode.JumpBackward, target);
            Place(around);
            return;
        }
        EmitJump(target.Index >= 0 ? Opcode.JumpBackward : opcode, target);
        if (opcode is Opcode.PopJumpIfFalse or Opcode.PopJumpIfTrue or Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone) Emit(Opcode.NotTaken);
    }

    /// <summary>FOR_ITER, SEND or an unconditional jump whose direction the caller knows.</summary>
    public void EmitJump(Opcode opcode, Label target)
    {
        Emit(opcode);
        Instructions[^1].Target = target;
    }

    public void Place(Label label) => label.Index = Instructions.Count;

    /// <summary>From here to <see cref="EndHandler"/> exceptions go to the label.</summary>
    /// <param name="above">Values on top of the stack that the handler does not see: what <c>__enter__</c> returned.</param>
    public Handler BeginHandler(Label target, bool pushInstruction = false, int above = 0)
    {
        var handler = new Handler(target, pushInstruction, above);
        Instructions.Add(new Instruction { Opcode = Opcode.Nop, Begins = handler, Span = Span, Handler = _handlers.Count > 0 ? _handlers.Peek() : null });
        _handlers.Push(handler);
        return handler;
    }

    public void EndHandler() => _handlers.Pop();

    /// <summary>Opens a handler again that was closed for the code of an early exit.</summary>
    public void ResumeHandler(Handler handler) => _handlers.Push(handler);

    public int NameIndex(string name)
    {
        if (!_names.TryGetValue(name, out int index))
        {
            index = NameTable.Count;
            NameTable.Add(intern(name));
            _names.Add(name, index);
        }
        return index;
    }

    /// <summary>The slot of a variable, made at the first request. A free variable that an inlined comprehension's own variable hides has
    /// another slot than that one.</summary>
    public int LocalIndex(string name, LocalKind kind)
    {
        if ((kind & LocalKind.Free) != 0 && (_hiddenFree.ContainsKey(name) || (_locals.TryGetValue(name, out int hidden) && (LocalKinds[hidden] & LocalKind.Hidden) != 0)))
        {
            if (_hiddenFree.TryGetValue(name, out int free)) return free;
            LocalNames.Add(intern(name));
            LocalKinds.Add(kind);
            _hiddenFree.Add(name, LocalNames.Count - 1);
            return LocalNames.Count - 1;
        }
        if (!_locals.TryGetValue(name, out int index))
        {
            index = LocalNames.Count;
            LocalNames.Add(intern(name));
            LocalKinds.Add(kind);
            _locals.Add(name, index);
        }
        else
        {
            LocalKinds[index] |= kind & ~LocalKind.Hidden;
        }
        return index;
    }

    /// <summary>The slot of a variable outside inlined comprehensions.</summary>
    public int OuterIndex(string name) => _hiddenFree.TryGetValue(name, out int free) ? free : LocalIndex(name, 0);

    public bool HasLocal(string name) => _locals.ContainsKey(name);

    /// <summary>The index of a constant; equal constants of the same type share one.</summary>
    public int ConstantIndex(in Value value)
    {
        int number = merger.NumberOf(value);
        if (_constantIndex.TryGetValue(number, out int index)) return index;
        index = Constants.Count;
        Constants.Add(merger[number]);
        _constantIndex.Add(number, index);
        return index;
    }

    private static Opcode Inverse(Opcode opcode) => opcode switch
    {
        Opcode.PopJumpIfFalse => Opcode.PopJumpIfTrue,
        Opcode.PopJumpIfTrue => Opcode.PopJumpIfFalse,
        Opcode.PopJumpIfNone => Opcode.PopJumpIfNotNone,
        Opcode.PopJumpIfNotNone => Opcode.PopJumpIfNone,
        _ => throw new InvalidOperationException($"{opcode} has no inverse"),
    };
}
