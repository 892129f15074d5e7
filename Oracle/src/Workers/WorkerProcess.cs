using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Workers;

/// <summary>One worker process and its two pipes. Owns the process, its tree and its temporary folder.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int StartTimeoutMs = 30_000;
    private const int MaxErrorChars = 4_000;

    /// <summary>Programs may run as another user, who must be able to reach the working directory.</summary>
    private const UnixFileMode WorldReadable = (UnixFileMode)0b111_101_101;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pyjv-");
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly ITimer _deadline;
    private volatile bool _isLate;

    /// <exception cref="SubjectException">It does not start or does not speak the protocol.</exception>
    internal WorkerProcess(WorkerCommand command, TimeProvider clock)
    {
        _deadline = clock.CreateTimer(_ => OnDeadline(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            _process = Start(command);
        }
        catch
        {
            _folder.Delete(recursive: true);
            throw;
        }

        try
        {
            Hello = Receive(TimeSpan.FromMilliseconds(StartTimeoutMs)) is { Kind: FrameKind.Hello } frame
                ? Hello.Read(frame.Payload)
                : throw new ProtocolException("no hello");
        }
        catch (Exception error) when (error is ProtocolException or IOException)
        {
            Dispose();
            throw new SubjectException($"{command.Executable}: worker does not start: {LastError() ?? error.Message}");
        }
    }

    /// <summary>What it said about itself.</summary>
    internal Hello Hello { get; }

    /// <summary>Its process id.</summary>
    internal int Id => _process.Id;

    /// <summary>True once a deadline killed it.</summary>
    internal bool IsLate => _isLate;

    /// <summary>Exit code after its end; 128 + n when signal n ended it.</summary>
    internal int ExitCode
    {
        get
        {
            _process.WaitForExit();
            return _process.ExitCode;
        }
    }

    /// <exception cref="IOException">It is gone.</exception>
    internal void Send(Frame frame) => frame.WriteTo(_process.StandardInput.BaseStream);

    /// <summary>The next frame, or null when it ended. When the deadline passes it is killed, which ends the
    /// stream.</summary>
    /// <exception cref="ProtocolException">It sent something else.</exception>
    internal Frame? Receive(TimeSpan deadline)
    {
        _deadline.Change(deadline, Timeout.InfiniteTimeSpan);
        try
        {
            return Frame.ReadFrom(_process.StandardOutput.BaseStream);
        }
        finally
        {
            _deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Last line that it wrote to its stderr, or null.</summary>
    internal string? LastError()
    {
        lock (_errors)
            return _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
    }

    /// <summary>Kills it and its tree and removes its folder.</summary>
    public void Dispose()
    {
        Kill();
        _deadline.Dispose();
        _process.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that outlives its group may still write there; the folder is in the system's temporary place.
        }
    }

    private Process Start(WorkerCommand command)
    {
        var working = _folder.CreateSubdirectory("cwd");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.FullName, WorldReadable);
        foreach (var (name, bytes) in command.Files)
            File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
        var start = new ProcessStartInfo(command.Executable)
        {
            WorkingDirectory = working.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Arguments)
            start.ArgumentList.Add(command.Files.ContainsKey(argument) ? Path.Combine(_folder.FullName, argument) : argument);
        start.Environment.Clear();
        foreach (var variable in command.Environment)
            start.Environment[variable.Name] = variable.Value;
        start.Environment["HOME"] = working.FullName;
        start.Environment["TMPDIR"] = working.FullName;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new SubjectException($"{command.Executable}: cannot be started ({error.Message})");
        }

        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginErrorReadLine();
        return process;
    }

    private void Remember(string? line)
    {
        lock (_errors)
        {
            if (line is not null && _errors.Length < MaxErrorChars)
                _errors.Append(line.AsSpan(0, Math.Min(line.Length, MaxErrorChars))).Append('\n');
        }
    }

    private void OnDeadline()
    {
        _isLate = true;
        Kill();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or a child of it is already gone.
        }
    }
}
