using PyJitVerify.Fuzzer.Campaigns;
using Spectre.Console;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>Progress on stderr: one line that is written over on a terminal, a plain line now and then
/// elsewhere.</summary>
internal sealed class CampaignProgress : IDisposable
{
    private static readonly TimeSpan PlainPeriod = TimeSpan.FromSeconds(10);

    private readonly IAnsiConsole? _terminal;
    private readonly TextWriter? _plain;
    private TimeSpan _lastLine;
    private bool _isLineOpen;

    private CampaignProgress(IAnsiConsole? terminal, TextWriter? plain) => (_terminal, _plain) = (terminal, plain);

    internal static CampaignProgress Start(CampaignOptions options, string subject, bool isQuiet)
    {
        var header = $"fuzzing {subject}, seed {options.Seed}, {options.Jobs} job(s)";
        if (isQuiet)
            return new(null, null);
        Console.Error.WriteLine(header);
        if (Console.IsErrorRedirected)
            return new(null, Console.Error);
        return new(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }), null);
    }

    internal void Report(CampaignSummary so)
    {
        var line = FormattableString.Invariant(
            $"{so.Programs} programs, {so.Rate:F1}/s, {so.Validity:P1} valid, {(so.HasJit ? $"{so.Engagement:P1} engaged, " : "")}{so.Findings.Count} finding(s)");
        if (_terminal is not null)
        {
            _terminal.Write("\r" + line + "   ");
            _isLineOpen = true;
        }
        else if (_plain is not null && so.Elapsed - _lastLine >= PlainPeriod)
        {
            _plain.WriteLine(line);
            _lastLine = so.Elapsed;
        }
    }

    public void Dispose()
    {
        if (_isLineOpen)
            _terminal!.WriteLine();
        _isLineOpen = false;
    }
}
