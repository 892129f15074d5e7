namespace PyJitVerify.Runtime.Objects;

/// <summary>Where a program's stdout and stderr go: UTF-8 bytes, counted against the output budget.</summary>
internal sealed class TextWriterSink(Stream standardOutput, Stream standardError)
{
    public Stream StandardOutput { get; } = standardOutput;

    public Stream StandardError { get; } = standardError;

    /// <summary>Writes encoded text. False when the output budget is exhausted; the part that fitted is written.</summary>
    public bool Write(ThreadState ts, Stream stream, ReadOnlySpan<byte> bytes)
    {
        Budget budget = ts.Budget;
        if (bytes.Length > budget.OutputBytes)
        {
            stream.Write(bytes[..(int)Math.Max(0, budget.OutputBytes)]);
            budget.OutputBytes = -1;
            return budget.Exhaust(ts, BudgetKind.Output);
        }
        budget.OutputBytes -= bytes.Length;
        stream.Write(bytes);
        return true;
    }
}
