using System.Globalization;
using System.Reflection;
using Iced.Intel;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// Says what is in the holes of one trace's machine code: slots, spill places, fields, exits, constants.
/// Which area a displacement belongs to follows from its base register (<c>Runtime/gen/StencilAssembler.cs</c>). An offset that several
/// fields have is shown with all of their names.
/// </summary>
internal sealed class OperandNames
{
    private const Register Locals = Register.RSI, Spill = Register.RBP, Context = Register.RDI;

    private static readonly PropertyInfo[] LayoutProperties = typeof(NativeLayout).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static readonly (string Name, int Offset)[] ContextFields =
    [
        ("locals", StencilTable.ContextLocals), ("resume", StencilTable.ContextResume), ("fuel", StencilTable.ContextFuel), ("iterations", StencilTable.ContextIterations), ("memory", StencilTable.ContextMemory),
        ("int", StencilTable.ContextInts), ("float", StencilTable.ContextFloats), ("saved", StencilTable.ContextSaved),
    ];

    private readonly LoweringContext _context;
    private readonly (string Name, int Offset)[] _fields;
    private readonly Dictionary<nint, string> _addresses = [];
    private readonly Dictionary<int, int> _exitStarts = [];
    private readonly Func<int, string?>? _linked;

    /// <param name="linked">What is at an offset from the start of the code that lies outside of it; null: it is not known.</param>
    public OperandNames(LoweringContext context, NativeTrace native, Func<int, string?>? linked = null)
    {
        (_context, _linked) = (context, linked);
        NativeLayout layout = context.Layout;
        _fields = [.. LayoutProperties.Where(p => p.PropertyType == typeof(int)).Select(p => (p.Name, (int)p.GetValue(layout)!))];
        foreach (PropertyInfo p in LayoutProperties.Where(p => p.PropertyType == typeof(nint)))
            _addresses[(nint)p.GetValue(layout)!] = p.Name;
        int size = context.Stencils.Code(Stencil.LeaveWith).Length;
        for (int i = 0; i < native.Exits.Length; i++) _exitStarts[native.Exits[i].JumpOffset + sizeof(int) - size] = i;
    }

    /// <summary>What is in one hole.</summary>
    /// <param name="stencil">The stencil that it belongs to, as its hole number <paramref name="ordinal"/>.</param>
    /// <param name="at">Where it lies in <paramref name="code"/>, which begins where the trace's does.</param>
    /// <param name="memoryBase">The base register when the hole is a displacement; none for an immediate.</param>
    public string Describe(int stencil, int ordinal, HoleKind kind, ReadOnlySpan<byte> code, int at, Register memoryBase)
    {
        int word = BitConverter.ToInt32(code[at..]);
        return kind switch
        {
            HoleKind.Exit => _exitStarts.TryGetValue(at + sizeof(int) + word, out int exit) ? $"exit {exit}" : Linked(at + sizeof(int) + word),
            HoleKind.Leave => at + sizeof(int) + word is var target && target >= 0 && target < code.Length ? "leave" : Linked(at + sizeof(int) + word),
            HoleKind.Top => "head",
            HoleKind.Word64 => Word64(stencil, BitConverter.ToInt64(code[at..])),
            _ when memoryBase == Register.None => Immediate(stencil, word),
            _ => Displacement(stencil, ordinal, memoryBase, word),
        };
    }

    private string Linked(int target) => _linked?.Invoke(target) is { } name ? $"linked to {name}" : "linked code";

    private string Word64(int stencil, long word)
    {
        string name = StencilTable.Names[stencil];
        if (name == nameof(Stencil.CountAt)) return "counter of a link";
        if (_addresses.TryGetValue((nint)word, out string? known)) return known;
        if (_context.Pool.TryFind((nint)word, out Value constant)) return $"constant {TraceText.FormatConstant(constant)}";
        return name.StartsWith(nameof(Stencil.LoadConstantFloat), StringComparison.Ordinal)
            ? $"float {BitConverter.Int64BitsToDouble(word).ToString("R", CultureInfo.InvariantCulture)}" : $"number {word}";
    }

    private static string Immediate(int stencil, int word) => stencil switch
    {
        Stencil.LeaveWith => $"exit {word % TraceLowering.MaxExits} of code {word / TraceLowering.MaxExits}",
        Stencil.SpendFuel => $"cost {word}",
        _ => $"number {word}",
    };

    private string Displacement(int stencil, int ordinal, Register memoryBase, int offset)
    {
        if (memoryBase is Locals or Spill) return $"{(memoryBase == Locals ? "slot" : "spill")} {PartOfValue(offset)}";
        if (memoryBase == Context)
        {
            (string name, int start) = ContextFields.Last(f => f.Offset <= offset);
            return offset < StencilTable.ContextInts ? name : $"{name} {(offset - start) / sizeof(long)}";
        }
        // The first hole of these says in which array of the object, the others where there.
        bool hasArray = stencil is Stencil.ElementOfArray or Stencil.LoadField or Stencil.LoadSlot;
        if (hasArray && ordinal > 0) return $"element {PartOfValue(offset - StencilTable.ArrayData)}";
        string[] names = [.. _fields.Where(f => f.Offset == offset && (!hasArray || f.Name is nameof(NativeLayout.Attributes) or nameof(NativeLayout.Slots))).Select(f => f.Name)];
        string[] likely = [.. names.Where(n => Words(n).Any(w => StencilTable.Names[stencil].Contains(w, StringComparison.Ordinal)))];
        return $"field {string.Join('/', likely.Length > 0 ? likely : names)}";
    }

    private static string PartOfValue(int offset) => $"{offset / NativeLayout.ValueSize} {(offset % NativeLayout.ValueSize == 0 ? "tag" : "bits")}";

    /// <summary>The parts of a name such as <c>ListCount</c>.</summary>
    private static IEnumerable<string> Words(string name)
    {
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !char.IsUpper(name[i])) continue;
            yield return name[start..i];
            start = i;
        }
    }
}
