using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Protocol;

namespace PyJitVerify.Oracle.Tests;

/// <summary>Values with every field set, for tests that change one of them.</summary>
internal static class Samples
{
    internal static readonly TracebackEntry Entry = new("program.py", "C.f", 3, 4, 3, 9, 20);

    internal static readonly ExceptionRecord Cause = Error("KeyError", null, null);

    internal static readonly ExceptionRecord Exception = Error("ValueError", Cause, Error("OSError", null, null)) with
    {
        Members = new([Error("TypeError", null, null)]),
    };

    internal static readonly Observation Seen = new()
    {
        Code = 1,
        Probes = new(7, "00ff", new([new("warm", 3, "aa"), new("", 7, "00ff")])),
        Exception = Exception,
        Stdout = "one\ntwo\n",
        Stderr = "warning\n",
        Globals = new([new("x", "int:1"), new("y", "float:nan(7ff8000000000000)")]),
        Budget = "memory",
    };

    internal static readonly ExecutorSighting Sighting =
        new("warm", "outer.<locals>.f", 2, 70, 41, true, 4, 1, 2, new(["_START_EXECUTOR", "_EXIT_TRACE"]));

    internal static readonly Machinery Machinery = new(
        new(["pass:cleanup", "uop:_LOAD_FAST"]), 5, "the loop in f, line 2, byte 4, 9 uops", 6, new("BINARY_OP_EXTEND Add", "BINARY_OP in f, line 3, byte 8", LandmarkKind.Surrounded),
        7, new("cleanup:_SET_IP", "cleanup rewrote _SET_IP"), new(["fact:_COMPARE_OP_INT"]), "CALL without _GUARD_CALLABLE_LEN", 1000);

    internal static readonly RunReply Reply = new(
        5, Seen, new(new([Sighting]), new(1, 2, 3, 4), Machinery) { Executed = new(["NOP", "_NOP"]) }, TimeSpan.FromMicroseconds(1234), TimeSpan.FromMilliseconds(2), 9000)
    {
        ProbeChecks = new byte[] { 1, 2, 3, 4 },
        ProbeWindow = new(["tuple:[int:1]"]),
    };

    private static ExceptionRecord Error(string type, ExceptionRecord? cause, ExceptionRecord? context) => new(
        type, "tuple:[str:'m']", new(["str:'note'"]), true, 1, new([Entry]), cause, context, EquatableList<ExceptionRecord>.Empty);
}
