namespace PyJitVerify.Oracle.Programs;

/// <summary>
/// What a test program may use and must obey, on every subject alike. The generator, the worker of stock interpreters and the
/// embedded runtime follow this page and nothing else.
/// </summary>
/// <remarks>
/// <para><b>Names.</b> Two callables are in <c>builtins</c> before the program starts and nowhere else:
/// <c>__probe__(*values)</c> and <c>__phase__(name)</c>. Both return <c>None</c>, never raise for any value, take
/// positional arguments only, and are calls of non-Python callables as far as the JIT can see; trace and profile functions see none of them. A
/// program must not rebind, store or delete them.</para>
/// <para><b>Probe.</b> Adds one record to a rolling hash: the encoding of the tuple of its values, taken at once. No
/// user code runs, no watched dictionary is written, no reference is kept, no instance dictionary is materialised. The
/// encoding of None, bool, int, float, complex, str, bytes, tuple, list, dict, set and frozenset, of exactly these
/// types and nested at will, is <c>marshal.dumps(values, 2)</c> (floats by their bits, sets sorted by their encoding,
/// dictionaries in their order). If any value in it is of another type, or nesting is cyclic, the record is <c>'~'</c>
/// and the canonical text of the tuple; so is each with <c>RunFlags.Texts</c>, and on the embedded runtime always.
/// Canonical text: <c>type:value</c>; subclasses of the types above show their own type name and base value; a NaN shows its bits; other
/// instances show their type name only; depth at most 8;
/// cycles show as such; text over 65,536 characters is cut and hashed. Numbers, text and values must be probed where
/// they matter: an instance shows nothing. A trace that reads <c>__probe__</c> as a name depends on the module's
/// globals, as with any builtin; in a hot loop take it as a default argument (<c>def f(n, p=__probe__)</c>) unless
/// that dependency is the point.</para>
/// <para><b>Phase.</b> <c>__phase__(name)</c> with a literal string marks a boundary: at warm-up's end, right before
/// the event, after it. There the worker looks for executors, so it is never called inside a hot loop and at most a
/// dozen times. The end of the program is one more boundary with the empty name.</para>
/// <para><b>Sites.</b> <see cref="TestProgram.AssumptionSites"/> names the functions in which a trace must root: the
/// function with the hot loop, or the one called hot from C (<c>deque(map(f, ...), maxlen=0)</c>). A function that a
/// hot Python loop calls is inlined and has no executor of its own, so then the caller is named. Functions must be
/// found through constants of the module's code: what <c>exec</c> makes is not scanned.</para>
/// <para><b>Iterations.</b> A warm phase takes at least <c>ISubject.HotIterations</c> iterations. A <c>for</c> loop
/// whose body ends in an alternating <c>if</c> is never compiled by CPython 3.15 (docs/decisions/0011): let a
/// statement follow.</para>
/// <para><b>World.</b> The program is <c>__main__</c>; hash seed 0; the cyclic collector is off and stays off; the
/// working directory is empty; there is no network. It must not use time, threads, signals, <c>id()</c>, default
/// <c>repr</c> of objects, order of sets of objects that hash by address, <c>gc</c> counts, allocation counts, on PyPy what a
/// weak reference or a finalizer says of an object that a trace may still hold, <c>sys._jit</c>, <c>_opcode</c> or <c>dis(adaptive=True)</c>.</para>
/// <para><b>Sharing.</b> Programs that reach nothing of what outlives them (<see cref="ProcessSharing"/>) may run one after
/// another in one process. What a finished program's finalizers do is not seen.</para>
/// <para><b>Seen besides probes.</b> stdout and stderr bytes; the exception that leaves the module with its arguments,
/// notes, chain, group members and traceback; final globals except dunder names, instances with their attributes; exit
/// code. A program that uses neither callable is compared by these alone.</para>
/// </remarks>
public static class ProgramContract
{
    /// <summary>Name of the probe in <c>builtins</c>.</summary>
    public const string Probe = "__probe__";

    /// <summary>Name of the phase boundary in <c>builtins</c>.</summary>
    public const string Phase = "__phase__";

    /// <summary>Name of the boundary that the end of the program is.</summary>
    public const string EndPhase = "";
}
