using System.Security.Cryptography;
using System.Text;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>
/// Programs made of the corpus: one of its programs with a few changes. In: seed and index, and the corpus, whose hash is part of
/// the name. A program keeps its sites and runs at the thresholds that its metadata name.
/// <para>What a change raises where it is made is probed, and what stood there runs; what it leads to elsewhere ends the statement of the module, not
/// the program.</para>
/// <para>Invariant: a program parses to its tree. A change that does not is not made.</para>
/// </summary>
public sealed class MutationSource : IProgramSource
{
    /// <summary>Goes up whenever the same seed and corpus give other programs than before.</summary>
    public const int Version = 3;

    private const int MaxChanges = 3;
    private const int NameDigits = 12;

    /// <summary>The shape of a program to which nothing could be done.</summary>
    private const string Unchanged = "unchanged";

    private readonly ModePlan _plan;
    private readonly IReadOnlyList<(CorpusEntry Entry, Module Tree)> _seeds;

    /// <summary>The source of a corpus; what does not parse is left out.</summary>
    /// <exception cref="CorpusException">No program is left.</exception>
    public MutationSource(ModePlan plan, IReadOnlyList<CorpusEntry> corpus)
    {
        _plan = plan;
        _seeds = [.. corpus.Select(e => (e, Parser.ParseModule(e.Source, "program.py"))).Where(p => p.Item2.Success).Select(p => (p.e, p.Item2.Tree!))];
        if (_seeds.Count == 0)
            throw new CorpusException("no program there to make others of");
        var ids = string.Join('\n', _seeds.Select(s => s.Entry.Id));
        Name = $"mutation {Version} of {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids)))[..NameDigits]}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ulong? Count => null;

    /// <summary>The first change of a program is its shape.</summary>
    public IReadOnlyList<(string Name, string Layer)> Shapes { get; } = [.. MutatorTable.All.Select(m => (m.Name, "-")), (Unchanged, "-")];

    /// <inheritdoc/>
    public GeneratedProgram Generate(RandomSeed seed, ulong index)
    {
        var draw = new Draw(ChoiceTape.Record(seed.Derive(index)));
        var own = draw.Below(_seeds.Count);
        var (entry, tree) = _seeds[own];
        var usesDefaults = entry.Metadata.UsesDefaultThresholds || _plan.Low is null;
        var context = new MutationContext(
            usesDefaults ? _plan.DefaultHotIterations : _plan.LowHotIterations, [.. _seeds.Where((_, k) => k != own).Select(s => s.Tree)]);
        var names = new List<string>();
        for (var changes = draw.Between(1, MaxChanges); changes > 0; changes--)
        {
            var mutator = MutatorTable.All[draw.Below(MutatorTable.All.Count)];
            if (mutator.Mutate(tree, draw, context) is not { } changed || !IsWhole(changed))
                continue;
            tree = changed;
            names.Add(mutator.Name);
        }

        if (names.Count > 0)
            tree = new Module([.. tree.Body.Select(s => s is ExprStmt { Value: Call } or For or While or With ? Places.Guarded(s, new Pass()) : s)]);
        var source = $"# {Name}, {entry.Id[..CorpusStore.NameDigits]}: {string.Join(", ", names)}\n{Unparser.Unparse(tree)}";
        return new(source, names.FirstOrDefault(Unchanged), "-", new(entry.Metadata.Sites), new(entry.Metadata.PlannedTags), usesDefaults);
    }

    private static bool IsWhole(Module tree) =>
        Parser.ParseModule(Unparser.Unparse(tree), "program.py") is { Success: true } parsed && SyntaxEquality.Instance.Equals(parsed.Tree, tree);
}
