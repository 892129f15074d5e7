using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Copies of values that store a tag without a write barrier: most values are unboxed, and a barrier costs more than the copy.
/// The collector neither moves nor frees a frozen object, so its address may be read and stored as a number. What lies between two frozen
/// tags is frozen too, so one comparison tells.
/// </summary>
/// <remarks>Memory: owns none; places are the caller's, on the pinned data stack or in an array that a reference keeps alive.</remarks>
internal static unsafe class ValueCopy
{
    /// <summary>Longer runs are copied by the .NET runtime, which has one barrier for all.</summary>
    private const int MaxOneByOne = 16;

    private static readonly nint FirstTag;
    private static readonly nuint TagBytes;

    static ValueCopy()
    {
        string[] tags = [Tags.Int, Tags.Float, Tags.Bool, Tags.None, Tags.Ellipsis, Tags.NotImplemented];
        // Without frozen literals the range is empty: everything takes the barrier.
        if (!Array.TrueForAll(tags, static t => GC.GetGeneration(t) == int.MaxValue)) return;
        // Loops, here and in other code of the start-up: a generic method of the framework over numbers or values is compiled anew in each process.
        nint first = nint.MaxValue, last = 0;
        foreach (ref string tag in tags.AsSpan())
        {
            nint address = Unsafe.As<string, nint>(ref tag);
            first = Math.Min(first, address);
            last = Math.Max(last, address);
        }
        FirstTag = first;
        TagBytes = (nuint)(last - first) + 1;
    }

    /// <summary>Compiled code takes the range as constants when this ran before it was compiled.</summary>
    public static void Initialize() => RuntimeHelpers.RunClassConstructor(typeof(ValueCopy).TypeHandle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(Value* to, Value* from)
    {
        nint tag = *(nint*)from;
        if ((nuint)(tag - FirstTag) < TagBytes) *(nint*)to = tag;
        else to->Ref = from->Ref;
        to->Bits = from->Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(Value* to, ref readonly Value from)
    {
        nint tag = Unsafe.As<Value, nint>(ref Unsafe.AsRef(in from));
        if ((nuint)(tag - FirstTag) < TagBytes) *(nint*)to = tag;
        else to->Ref = from.Ref;
        to->Bits = from.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref Value to, ref readonly Value from)
    {
        nint tag = Unsafe.As<Value, nint>(ref Unsafe.AsRef(in from));
        if ((nuint)(tag - FirstTag) < TagBytes) Unsafe.As<Value, nint>(ref to) = tag;
        else to.Ref = from.Ref;
        to.Bits = from.Bits;
    }

    /// <summary>A copy to a place that often holds the value already: what is there is looked at, which is cheaper than a barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Update(ref Value to, ref readonly Value from)
    {
        if (!ReferenceEquals(to.Ref, from.Ref)) Copy(ref to, in from);
        else to.Bits = from.Bits;
    }

    /// <summary>Copies as many values as <paramref name="from"/> has; the two do not overlap.</summary>
    public static void Copy(ReadOnlySpan<Value> from, Span<Value> to)
    {
        if (from.Length > MaxOneByOne)
        {
            from.CopyTo(to);
            return;
        }
        for (int i = 0; i < from.Length; i++) Copy(ref to[i], in from[i]);
    }

    /// <summary>A new array with the same values.</summary>
    public static Value[] ToArray(ReadOnlySpan<Value> from)
    {
        if (from.Length == 0) return [];
        var result = new Value[from.Length];
        Copy(from, result);
        return result;
    }
}
