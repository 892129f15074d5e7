using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Marshal;

/// <summary>
/// A code object as marshalled parts, and back.
/// Shape: one tuple of ten numbers; the units; constants; names; names and kinds of the locals; file, name, qualified name; positions as runs of
/// five numbers; exception table as entries of five.
/// </summary>
internal static class CodeImage
{
    public const int PartCount = 11;

    public static Value[] PartsOf(PyCode code)
    {
        CodeDescription d = code.Description;
        var runs = new List<int>();
        for (int start = 0, end; start < d.Units.Length; start = end)
        {
            CodePosition p = code.PositionOf(start);
            for (end = start + 1; end < d.Units.Length && code.PositionOf(end) == p; end++)
            {
            }
            runs.AddRange([end - start, p.Line, p.EndLine, p.Column, p.EndColumn]);
        }
        Value[] numbers = [.. ((ReadOnlySpan<long>)[d.ArgCount, d.PositionalOnlyCount, d.KeywordOnlyCount, d.StackSize, (long)d.Flags, d.FirstLine]).ToArray().Select(n => Value.Int(n))];
        return
        [
            new PyTuple(numbers), new PyBytes(MemoryMarshal.AsBytes<ushort>(d.Units).ToArray()), new PyTuple(d.Constants), Tuple(d.Names), Tuple(d.LocalNames),
            new PyBytes([.. d.LocalKinds.Select(k => (byte)k)]), (PyStr)d.FileName, d.Name, d.QualifiedName, Numbers(runs),
            Numbers(d.ExceptionTable.SelectMany(e => new[] { e.Start, e.End, e.Target, e.Depth, e.PushInstruction ? 1 : 0 })),
        ];
    }

    /// <summary>Null when the parts are not what <see cref="PartsOf"/> gives.</summary>
    public static PyCode? Make(InterpreterState interp, Value[] parts)
    {
        if (parts[0].Ref is not PyTuple { Count: 6 } n || !Array.TrueForAll(n.Items, static v => v.IsInt) || parts[1].Ref is not PyBytes units || parts[2].Ref is not PyTuple constants
            || parts[3].Ref is not PyTuple names || parts[4].Ref is not PyTuple locals || parts[5].Ref is not PyBytes kinds || parts[6].Ref is not PyStr file
            || parts[7].Ref is not PyStr name || parts[8].Ref is not PyStr qualifiedName || parts[9].Ref is not PyBytes positions || parts[10].Ref is not PyBytes table
            || kinds.Length != locals.Count)
        {
            return null;
        }
        int[] runs = Numbers(positions), entries = Numbers(table);
        CodePosition[] all = [.. Enumerable.Range(0, runs.Length / 5).SelectMany(i => Enumerable.Repeat(
            new CodePosition(runs[(5 * i) + 1], runs[(5 * i) + 2], runs[(5 * i) + 3], runs[(5 * i) + 4]), runs[5 * i]))];
        ExceptionTableEntry[] handlers = [.. Enumerable.Range(0, entries.Length / 5).Select(i => new ExceptionTableEntry(
            entries[5 * i], entries[(5 * i) + 1], entries[(5 * i) + 2], entries[(5 * i) + 3], entries[(5 * i) + 4] != 0))];
        return new PyCode(new CodeDescription(name, qualifiedName, file.ToString(), (int)n[5].Bits, (CodeFlags)n[4].Bits, (int)n[0].Bits, (int)n[1].Bits, (int)n[2].Bits,
            (int)n[3].Bits, constants.Items, Strings(interp, names), Strings(interp, locals), [.. kinds.Data.Select(k => (LocalKind)k)],
            MemoryMarshal.Cast<byte, ushort>(units.Data).ToArray(), all, handlers));
    }

    private static PyTuple Tuple(PyStr[] names) => new([.. names.Select(n => (Value)n)]);

    private static PyStr[] Strings(InterpreterState interp, PyTuple tuple) => [.. tuple.Items.Select(v => interp.Intern((PyStr)v.Ref!))];

    private static PyBytes Numbers(IEnumerable<int> numbers)
    {
        var bytes = new List<byte>();
        foreach (int number in numbers) bytes.AddRange(BitConverter.GetBytes(number));
        return new PyBytes([.. bytes]);
    }

    private static int[] Numbers(PyBytes bytes) =>
        [.. Enumerable.Range(0, bytes.Length / sizeof(int)).Select(i => BinaryPrimitives.ReadInt32LittleEndian(bytes.Data.AsSpan(i * sizeof(int))))];
}
