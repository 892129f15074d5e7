using System.Text;
using PyJitVerify.Runtime.Builtins;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using Thread = System.Threading.Thread;

namespace PyJitVerify.Runtime;

/// <summary>Runs a program as the <c>python</c> command does: stdout, stderr, exit status.</summary>
public static class ScriptRunner
{
    /// <summary>The stack of the thread that runs Python: deep C# recursion ends in RecursionError long before it is used up.</summary>
    public const int StackBytes = 512 << 20;

    /// <summary>The name of a program that is read from standard input.</summary>
    public const string StandardInputName = "<stdin>";

    /// <summary>Runs the source as <c>__main__</c> and returns the exit status: 0, 1 after an exception, or what sys.exit asked for.</summary>
    public static int Run(byte[] source, string fileName, InterpreterOptions options)
    {
        int status = 0;
        new Thread(EvalLoop.Compile) { IsBackground = true }.Start();
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
        // Tracebacks show no lines of what was read from standard input: nothing could read it again.
        if (fileName != StandardInputName) interpreter.State.Sources[fileName] = SourceLines.Split(source);
        if (fileName == StandardInputName || Path.IsPathFullyQualified(fileName))
        {
            interpreter.Main.Members.SetStr("__file__", (PyStr)fileName);
            interpreter.Main.Members.SetStr("__cached__", Value.None);
        }
        PyException? exception = interpreter.RunMain(source, fileName);
        int status = exception is null ? 0 : Report(interpreter, exception);
        if (!Finalization.Run(interpreter.Thread)) status = 120;
        JitReports.Write(interpreter);
        return status;
    }

    /// <summary>Runs a module of <c>sys.path</c> as <c>__main__</c>, through the standard library's runpy: the switch <c>-m</c>.</summary>
    public static int RunModule(string module, InterpreterOptions options)
    {
        int status = 0;
        string program = $"__import__('sys').argv[0] = '-m'\n__import__('runpy')._run_module_as_main({PythonRepr(module)})\n";
        OnLargeStack(() => status = RunHere(Encoding.UTF8.GetBytes(program), "<frozen runpy>", options));
        options.StandardOutput.Flush();
        options.StandardError.Flush();
        return status;
    }

    private static string PythonRepr(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    private static int Report(PyInterpreter interpreter, PyException exception)
    {
        ThreadState ts = interpreter.Thread;
        if (ts.TypeOf(exception).IsSubtypeOf(ts.Interp.Exceptions.SystemExit))
        {
            Value code = exception.Extra is { Length: > 0 } extra ? extra[0] : Value.None;
            if (code.IsNone) return 0;
            if (code.IsInt || code.IsBool) return (int)(code.Bits & 0xFF);
            if (code.Ref is PyInt) return 255;
            WriteError(interpreter, $"{Operations.Str(ts, code)}\n");
            return 1;
        }
        if (ts.Budget.Exhausted != BudgetKind.None)
        {
            WriteError(interpreter, $"pyjitverify: {ts.Budget.Exhausted.ToString().ToLowerInvariant()} budget exhausted\n");
            return 1;
        }
        Value hook = SysHooks.Member(ts, "excepthook");
        bool isOwn = hook.Ref is PyBuiltinFunction { Definition.Name: "excepthook" };
        if (!isOwn && !hook.IsNull)
        {
            Value traceback = exception.Traceback is { } t ? t : Value.None;
            if (!Operations.Call(ts, hook, ts.TypeOf(exception), exception, traceback).IsNull) return 1;
            WriteError(interpreter, "Error in sys.excepthook:\n" + TracebackText.Format(ts, ts.TakePending()) + "\nOriginal exception was:\n");
        }
        WriteError(interpreter, TracebackText.Format(ts, exception));
        return ts.TypeOf(exception).IsSubtypeOf(ts.Interp.Exceptions["KeyboardInterrupt"]) ? 130 : 1;
    }

    /// <summary>To <c>sys.stderr</c>, which the program may have replaced; to the real one when that fails. What was printed before comes
    /// first where both go to one file.</summary>
    private static void WriteError(PyInterpreter interpreter, string text)
    {
        interpreter.Options.StandardOutput.Flush();
        if (SysHooks.WriteError(interpreter.Thread, text)) return;
        interpreter.Thread.ClearPending();
        interpreter.Options.StandardError.Write(Encoding.UTF8.GetBytes(text));
    }
}
