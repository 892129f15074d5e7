using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PyJitVerify.Runtime.Native.Stencils;

/// <summary>One stencil of a plan.</summary>
/// <param name="Offset">In bytes from the start of the code.</param>
/// <param name="Uop">The uop that it belongs to.</param>
internal readonly record struct PlannedStencil(int Stencil, int Offset, int Uop);

/// <summary>
/// The code of a trace before it is there: which stencils in which order, and what goes into their holes. Lowering makes it; copying and patching carry
/// it out, without a decision.
/// Shape: <see cref="Stencils"/> lie behind one another without gaps.
/// </summary>
internal sealed class CodePlan(StencilSet set)
{
    private readonly List<PlannedStencil> _stencils = new(128);
    private readonly List<(int At, int Word)> _words32 = new(128);
    private readonly List<(int At, long Word)> _words64 = [];
    private readonly List<(int At, int Exit)> _exitJumps = new(64);
    private readonly List<int> _exitStarts = [];

    /// <summary>Bytes of the code.</summary>
    public int Length { get; private set; }

    public IReadOnlyList<PlannedStencil> Stencils => _stencils;

    /// <summary>Where holes of the kind <see cref="HoleKind.Leave"/> lead.</summary>
    public int LeaveOffset { get; set; } = -1;

    /// <param name="words">For its word holes, in their order.</param>
    /// <param name="exit">The exit to which it leaves, if it does.</param>
    /// <param name="top">The offset to which it jumps, if it does.</param>
    public void Add(int stencil, int uop, ReadOnlySpan<long> words, int exit = -1, int top = -1)
    {
        Debug.Assert(stencil is >= 0 and < Stencil.Count);
        int word = 0;
        (int first, int count) = StencilSet.Holes(stencil).GetOffsetAndLength(StencilTable.HoleKinds.Length);
        for (int i = first; i < first + count; i++)
        {
            int at = Length + StencilTable.HoleOffsets[i];
            switch ((HoleKind)StencilTable.HoleKinds[i])
            {
                case HoleKind.Word32: _words32.Add((at, checked((int)words[word++]))); break;
                case HoleKind.Word64: _words64.Add((at, words[word++])); break;
                case HoleKind.Exit: _exitJumps.Add((at, exit)); break;
                case HoleKind.Top when top < 0: throw new InvalidOperationException("there is no head to jump to");
                case HoleKind.Top: _words32.Add((at, DistanceTo(top, at))); break;
                case HoleKind.Leave: _words32.Add((at, DistanceTo(LeaveOffset, at))); break;
                default: throw new InvalidOperationException("unknown kind of hole");
            }
        }
        if (word != words.Length) throw new InvalidOperationException($"{StencilTable.Names[stencil]} has {word} word holes, {words.Length} words were given");
        _stencils.Add(new PlannedStencil(stencil, Length, uop));
        Length += set.Code(stencil).Length;
    }

    /// <summary>The code of the next exit begins here; exits begin in the order of their numbers.</summary>
    public void BeginExit() => _exitStarts.Add(Length);

    /// <summary>Copies the stencils and fills their holes.</summary>
    /// <param name="code">Of <see cref="Length"/> bytes.</param>
    /// <remarks>Traces are made early in the life of a process, before .NET would optimize this.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(Span<byte> code)
    {
        Debug.Assert(code.Length == Length);
        foreach (ref readonly PlannedStencil planned in CollectionsMarshal.AsSpan(_stencils))
        {
            Span<byte> target = code[planned.Offset..];
            // What is copied beyond a short stencil is overwritten by the next one.
            if (target.Length >= Vector256<byte>.Count && set.TryWide(planned.Stencil, out Vector256<byte> wide)) wide.CopyTo(target);
            else set.Code(planned.Stencil).CopyTo(target);
        }
        foreach ((int at, int word) in CollectionsMarshal.AsSpan(_words32)) BinaryPrimitives.WriteInt32LittleEndian(code[at..], word);
        foreach ((int at, long word) in CollectionsMarshal.AsSpan(_words64)) BinaryPrimitives.WriteInt64LittleEndian(code[at..], word);
        ReadOnlySpan<int> exits = CollectionsMarshal.AsSpan(_exitStarts);
        foreach ((int at, int exit) in CollectionsMarshal.AsSpan(_exitJumps)) BinaryPrimitives.WriteInt32LittleEndian(code[at..], DistanceTo(exits[exit], at));
    }

    /// <summary>The code as it is before anything is linked.</summary>
    public byte[] ToArray()
    {
        var code = new byte[Length];
        CopyTo(code);
        return code;
    }

    /// <summary>What a jump says whose distance lies at <paramref name="at"/>.</summary>
    private static int DistanceTo(int target, int at) => target - (at + sizeof(int));
}
