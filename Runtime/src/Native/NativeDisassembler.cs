using System.Globalization;
using System.Text;
using Iced.Intel;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// Machine code of a trace as text, for reports: per stencil its uop, its name, and its instructions, each with what was written into its
/// holes.
/// </summary>
internal static class NativeDisassembler
{
    private const int TextColumn = 48;

    /// <param name="names">What the holes hold; null: they are not named.</param>
    /// <param name="code">The code as it is now, linked; null: as it was before it was linked.</param>
    public static string Format(NativeTrace native, UopInstruction[] trace, OperandNames? names = null, byte[]? code = null)
    {
        var text = new StringBuilder();
        var formatter = new NasmFormatter();
        var output = new StringOutput();
        code ??= native.Plan.ToArray();
        IReadOnlyList<PlannedStencil> stencils = native.Plan.Stencils;
        int next = 0;
        var decoder = Iced.Intel.Decoder.Create(64, code);
        while (decoder.IP < (ulong)code.Length)
        {
            while (next < stencils.Count && stencils[next].Offset == (int)decoder.IP)
            {
                PlannedStencil planned = stencils[next++];
                int uop = planned.Uop;
                bool isEntry = uop < native.Entries.Length && (native.Entries[uop] == (int)decoder.IP || native.SecondEntries?[uop] == (int)decoder.IP);
                string name = uop < trace.Length ? UopMetadata.Name(trace[uop].Uop) : "";
                text.Append(CultureInfo.InvariantCulture, $"; {uop} {name}: {StencilTable.Names[planned.Stencil]}{(isEntry ? " (entry)" : "")}\n");
            }
            Instruction instruction = decoder.Decode();
            formatter.Format(instruction, output);
            string line = $"  {instruction.IP:x4}  {output.ToStringAndReset()}";
            string[] holes = names is null ? [] : [.. HolesOf(stencils[next - 1], instruction, decoder.GetConstantOffsets(instruction), names, code)];
            text.Append(holes.Length == 0 ? line : $"{line.PadRight(TextColumn)} ; {string.Join(", ", holes)}").Append('\n');
        }
        return text.ToString();
    }

    private static List<string> HolesOf(in PlannedStencil place, Instruction instruction, ConstantOffsets offsets, OperandNames names, byte[] code)
    {
        var found = new List<string>();
        (int first, int count) = StencilSet.Holes(place.Stencil).GetOffsetAndLength(StencilTable.HoleKinds.Length);
        for (int i = first; i < first + count; i++)
        {
            int at = place.Offset + StencilTable.HoleOffsets[i], within = at - (int)instruction.IP;
            if (within < 0 || within >= instruction.Length) continue;
            bool isDisplacement = offsets.HasDisplacement && within == offsets.DisplacementOffset;
            found.Add(names.Describe(place.Stencil, i - first, (HoleKind)StencilTable.HoleKinds[i], code, at, isDisplacement ? instruction.MemoryBase : Register.None));
        }
        return found;
    }
}
