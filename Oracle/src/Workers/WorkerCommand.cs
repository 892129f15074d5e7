using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Workers;

/// <summary>How to start a worker. Its whole environment is given: nothing is inherited.</summary>
/// <param name="Executable">What to run.</param>
/// <param name="Arguments">Its arguments; one that names a key of <see cref="Files"/> is replaced by that file's
/// path.</param>
/// <param name="Environment">All variables.</param>
public sealed record WorkerCommand(string Executable, IReadOnlyList<string> Arguments, EquatableList<Knob> Environment)
{
    /// <summary>Files that are written beside the working directory before the start.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The command that starts the same worker with that held; null: as it is.</summary>
    internal WorkerCommand Holding(Circumstance? held)
    {
        if (held is null)
            return this;
        string[] words = [.. held.Launcher, Executable, .. Arguments];
        return this with { Executable = words[0], Arguments = words[1..], Environment = new([.. Environment, .. held.Variables]) };
    }
}

/// <summary>What it means when a worker dies while it runs a program.</summary>
public enum WorkerDeath
{
    /// <summary>The program ran in the worker itself: it crashed.</summary>
    IsCrash,

    /// <summary>Programs run in children of the worker: it was killed from outside or by the program, and says
    /// nothing.</summary>
    IsLoss,
}
