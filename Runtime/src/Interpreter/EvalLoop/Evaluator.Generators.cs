using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Frames of generators and coroutines, which leave the data stack at each yield and come back.</summary>
internal sealed unsafe partial class Evaluator
{
    /// <summary>RETURN_GENERATOR: the frame's locals become a generator, which is the call's result.</summary>
    public Value MakeGenerator(ThreadState ts, Frame frame, out bool leaves)
    {
        leaves = frame.IsEntry;
        PyFunction function = frame.Function!;
        var own = new Frame
        {
            Code = frame.Code,
            Function = function,
            Owner = FrameOwner.Generator,
            ReturnTo = frame.Instruction,
        };
        var generator = new PyGenerator(GeneratorKind(frame.Code), own, function.Name, function.QualifiedName)
        {
            Saved = ValueCopy.ToArray(ts.Stack.Slice(frame.Base, frame.Code.LocalCount)),
        };
        own.Generator = generator;
        if (generator.Kind == TypeKind.Coroutine) ts.Interp.Finalizers.Unawaited.Add(generator);
        Frame? back = frame.Back;
        DropFrame(ts, frame);
        if (leaves) return generator;
        RestoreTop(ts, back!);
        *ts.Stack.Top++ = generator;
        back!.Instruction = back.ReturnTo;
        return generator;
    }

    private static TypeKind GeneratorKind(PyCode code) => (code.Flags & (CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) switch
    {
        CodeFlags.Coroutine => TypeKind.Coroutine,
        CodeFlags.AsyncGenerator => TypeKind.AsyncGenerator,
        _ => TypeKind.Generator,
    };

    /// <summary>Puts a suspended generator's frame on the stack and the value sent on top of it.</summary>
    public bool PushGenerator(ThreadState ts, Frame? caller, PyGenerator generator, Value sent, bool isEntry)
    {
        Frame frame = generator.Frame;
        int start = ts.Stack.TopIndex;
        if (!EnterFrame(ts, frame.Code, start)) return false;
        if (caller is not null && !isEntry) caller.StackDepth = start - caller.Base;
        Value* top = ts.Stack.Base + start;
        foreach (ref Value saved in generator.Saved.AsSpan()) ValueCopy.Update(ref *top++, in saved);
        *top++ = sent;
        ts.Stack.Top = top;
        frame.Base = start;
        frame.Instruction = frame.ReturnTo;
        frame.Back = caller;
        frame.IsEntry = isEntry;
        generator.State = GeneratorState.Running;
        if (!ReferenceEquals(generator.Handled.Outer, ts.Handled)) generator.Handled.Outer = ts.Handled;
        ts.Handled = generator.Handled;
        ts.Frame = frame;
        return true;
    }

    /// <summary>YIELD_VALUE: takes the generator's frame off the stack. True: the loop must be left with the value.</summary>
    public bool Suspend(ThreadState ts, Frame frame, Value yielded)
    {
        PyGenerator generator = frame.Generator!;
        int used = ts.Stack.TopIndex - frame.Base;
        // A generator mostly yields at one depth.
        if (generator.Saved.Length != used) generator.Saved = new Value[used];
        Value* slot = ts.Stack.Base + frame.Base;
        foreach (ref Value saved in generator.Saved.AsSpan()) ValueCopy.Update(ref saved, in *slot++);
        generator.State = GeneratorState.Suspended;
        LeaveHandled(ts, generator);
        ts.PythonDepth--;
        Frame? back = frame.Back;
        frame.Back = null;
        ts.Frame = back;
        if (frame.IsEntry) return true;
        RestoreTop(ts, back!);
        *ts.Stack.Top++ = yielded;
        back!.Instruction = back.ReturnTo;
        return false;
    }

    private static void LeaveHandled(ThreadState ts, PyGenerator generator)
    {
        if (!ReferenceEquals(ts.Handled, generator.Handled)) return;
        // The link stays, since a generator is mostly resumed in the same place.
        ts.Handled = generator.Handled.Outer!;
    }
}
