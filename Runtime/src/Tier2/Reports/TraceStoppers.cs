using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>Which recordings were stopped by an instruction that traces cannot contain, and whether CPython's can.</summary>
internal static class TraceStoppers
{
    /// <summary>Opcodes without an expansion for tier 2 in CPython: a recording ends there too.</summary>
    /// <remarks>Source: CPython 3.15 <c>Include/internal/pycore_uop_metadata.h</c>, <c>_PyOpcode_macro_expansion</c>.</remarks>
    private static readonly HashSet<string> NoneInCPython =
    [
        "CALL", "CALL_KW", "CALL_FUNCTION_EX", "SEND", "LOAD_SUPER_ATTR", "CLEANUP_THROW", "END_ASYNC_FOR", "RAISE_VARARGS", "RERAISE", "INTERPRETER_EXIT",
    ];

    /// <summary>Of those, what an instruction stopped by itself; not because of where the program went.</summary>
    public static IEnumerable<RecordingCount> Of(JitStatistics statistics) =>
        statistics.Recordings.Where(r => r.Opcode is not null && r.Reason is nameof(StopReason.UnsupportedOpcode) or nameof(StopReason.FrameChange));

    public static bool IsOneInCPython(string opcode) => NoneInCPython.Contains(opcode);
}
