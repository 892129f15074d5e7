using System.Text;
using Iced.Intel;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native;

/// <summary>Machine code of a trace as text, for reports: per stencil its uop, its name, and its instructions.</summary>
internal static class NativeDisassembler
{
    public static string Format(NativeTrace native, UopInstruction[] trace)
    {
        var text = new StringBuilder();
        var formatter = new NasmFormatter();
        var output = new StringOutput();
        int next = 0;
        var decoder = Iced.Intel.Decoder.Create(64, native.Code);
        while (decoder.IP < (ulong)native.Code.Length)
        {
            while (next < native.Map.Count && native.Map[next].Offset == (int)decoder.IP)
            {
                (_, int uop, int stencil) = native.Map[next++];
                string entry = uop < native.Entries.Length && native.Entries[uop] == (int)decoder.IP ? " (entry)" : "";
                string name = uop < trace.Length ? UopMetadata.Name(trace[uop].Uop) : "";
                text.Append($"; {uop} {name}: {StencilTable.Names[stencil]}{entry}\n");
            }
            Instruction instruction = decoder.Decode();
            formatter.Format(instruction, output);
            text.Append($"  {instruction.IP:x4}  {output.ToStringAndReset()}\n");
        }
        return text.ToString();
    }
}
