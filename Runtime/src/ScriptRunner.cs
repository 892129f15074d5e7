using System.Text;
using Thread = System.Threading.Thread;
using PyJitVerify.Runtime.Builtins;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime;

/// <summary>Runs a program as the <c>python</c> command does: stdout, stderr, exit status.</summary>
public static class ScriptRunner
{
    /// <summary>The stack of the thread that runs Python: deep C# recursion ends in RecursionError long before it is used up.</summary>
    public const int StackBytes = 512 << 20;

    /// <summary>Runs the source as <c>__main__</c> and returns the exit status: 0, 1 after an exception, or what sys.exit asked for.</summary>
    public static int Run(byte[] source, string fileName, InterpreterOptions options)
    {
        int status = 0;
        OnLargeStack(() => status = RunHere(source, fileName, options));
        options.StandardOutput.Flush();
        options.StandardError.Flush();
        return status;
    }

    /// <summary>Runs an action on a thread whose stack is deep enough for any Python program; a .NET exception comes back out.</summary>
    public static void OnLargeStack(Action action)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception e)
            {
                // Not swallowed: thrown again on the caller's thread.
                failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
            }
        }, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static int RunHere(byte[] source, string fileName, InterpreterOptions options)
    {
        using var interpreter = new PyInterpreter(options);
        PyException? exception = interpreter.RunMain(source, fileName);
        return exception is null ? 0 : Report(interpreter, exception, source, fileName);
    }

    private static int Report(PyInterpreter interpreter, PyException exception, byte[] source, string fileName)
    {
        ThreadState ts = interpreter.Thread;
        if (ts.TypeOf(exception).IsSubtypeOf(ts.Interp.Exceptions.SystemExit))
        {
            Value code = exception.Extra is { Length: > 0 } extra ? extra[0] : Value.None;
            if (code.IsNone) return 0;
            if (code.IsInt || code.IsBool) return (int)(code.Bits & 0xFF);
            WriteError(interpreter, $"{Operations.Str(ts, code)}\n");
            return 1;
        }
        if (ts.Budget.Exhausted != BudgetKind.None)
        {
            WriteError(interpreter, $"pyjitverify: {ts.Budget.Exhausted.ToString().ToLowerInvariant()} budget exhausted\n");
            return 1;
        }
        string[] lines = Encoding.UTF8.GetString(source).ReplaceLineEndings("\n").Split('\n');
        WriteError(interpreter, TracebackText.Format(ts, exception, fileName, lines));
        return 1;
    }

    private static void WriteError(PyInterpreter interpreter, string text) =>
        interpreter.Options.StandardError.Write(Encoding.UTF8.GetBytes(text));
}
