using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Oracle.Worker;

/// <summary>
/// <c>__probe__</c> and <c>__phase__</c> for one run: a rolling hash of what was probed, and the executors seen at the boundaries.
/// A probe calls no Python code, writes no namespace and keeps no reference.
/// </summary>
internal sealed class ProbeRecorder(PyInterpreter interpreter, RunRequest request)
{
    /// <summary>Texts kept for one run at the most.</summary>
    private const int MaxLogged = 1 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly Describer _describer = new(interpreter.State);
    private readonly List<PhaseMark> _phases = [];
    private readonly List<ExecutorSighting> _sightings = [];
    private readonly MemoryStream _checks = new();
    private readonly List<string> _window = [];
    private ulong _count;

    public ReadOnlyMemory<byte> Checks => _checks.ToArray();

    public EquatableList<string> Window => new(_window);

    public void Install()
    {
        PyDict builtins = interpreter.State.Builtins;
        builtins.SetStr(ProgramContract.Probe, new PyBuiltinFunction(MethodDefinition.Fast(ProgramContract.Probe, 0, -1, Probe), default, module: "builtins") { IsUnseen = true });
        builtins.SetStr(ProgramContract.Phase, new PyBuiltinFunction(MethodDefinition.OneArg(ProgramContract.Phase, (_, _, name) =>
        {
            Phase(name.ToString());
            return Value.None;
        }), default, module: "builtins")
        { IsUnseen = true });
    }

    private Value Probe(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        string text = _describer.DescribeTuple(args);
        byte[] record = Encoding.UTF8.GetBytes("~" + text);
        _hash.AppendData(record);
        if ((request.Flags & RunFlags.LogProbes) != 0 && _count < MaxLogged)
        {
            Span<byte> check = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(check, Fnv(record));
            _checks.Write(check);
            if (_count >= request.WindowFirst && _count < request.WindowFirst + request.WindowCount) _window.Add(text);
        }
        _count++;
        return Value.None;
    }

    /// <summary>FNV-1a, 32 bits.</summary>
    private static uint Fnv(ReadOnlySpan<byte> data)
    {
        uint hash = 2166136261;
        foreach (byte b in data) hash = (hash ^ b) * 16777619;
        return hash;
    }

    /// <summary>Notes the state of the hash and the executors that are there.</summary>
    public void Phase(string name)
    {
        _phases.Add(new PhaseMark(name, _count, Digest()));
        if (interpreter.TierTwo is not { } tier) return;
        foreach (Executor executor in tier.Executors)
        {
            _sightings.Add(new ExecutorSighting(
                name, executor.Code.QualifiedName.ToString(), executor.Code.FirstLine, (uint)(2 * executor.Start), (uint)executor.Trace.Length,
                executor.IsValid, (uint)executor.Exits.Count(e => e is not null), (uint)executor.Exits.Count(e => e?.Linked is not null), 1,
                (request.Flags & RunFlags.UopNames) == 0 ? EquatableList<string>.Empty : new([.. executor.Trace.Select(u => Runtime.Instructions.UopMetadata.Name(u.Uop))])));
        }
    }

    public ProbeSummary Summary() => new(_count, Digest(), new(_phases));

    public Engagement Engagement()
    {
        TierTwo? tier = interpreter.TierTwo;
        bool wantsMachinery = (request.Flags & RunFlags.Machinery) != 0;
        if (tier is null && !wantsMachinery) return Engagements.Engagement.None;
        IReadOnlyList<Executor> executors = tier?.Executors ?? [];
        var counts = new EngagementCounts((ulong)(tier?.Registry.Made ?? 0), (ulong)(executors.Sum(e => e.Entered) + (tier?.Registry.ForgottenEntries ?? 0)), (ulong)(tier?.SideExitsTaken ?? 0), 0);
        return new Engagement(new(_sightings), counts, wantsMachinery ? interpreter.Machinery() : null);
    }

    private string Digest() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}
