namespace PyJitVerify.Oracle.Programs;

/// <summary>One program to run in several modes.</summary>
/// <param name="Id">Chosen by the caller; comes back with the result. Not used to decide anything.</param>
/// <param name="Source">Source bytes as a file would hold them (UTF-8 unless a coding cookie says otherwise).</param>
public sealed record TestProgram(uint Id, ReadOnlyMemory<byte> Source)
{
    /// <summary>File name that the program sees in tracebacks; the same in every mode.</summary>
    public string FileName { get; init; } = "program.py";

    /// <summary>
    /// Qualified or plain names of the functions whose traces hold the assumption (see <see cref="ProgramContract"/>).
    /// Empty: any executor counts.
    /// </summary>
    public EquatableList<string> AssumptionSites { get; init; } = EquatableList<string>.Empty;

    /// <summary>A program from text.</summary>
    public static TestProgram FromText(string source, uint id = 0, params string[] assumptionSites) =>
        new(id, System.Text.Encoding.UTF8.GetBytes(source)) { AssumptionSites = new(assumptionSites) };
}
