using System.Text;
using PyJitVerify.Runtime.Builtins;
using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Runtime.Tests.Builtins;

/// <summary>An interpreter with the builtins and the modules written in C#, for tests.</summary>
internal sealed class TestInterpreter
{
    private const int StackBytes = 256 << 20;

    private readonly MemoryStream _output = new();

    public TestInterpreter()
    {
        State = new InterpreterState(new Budget(), new TextWriterSink(_output, _output));
        State.Compiler = new SourceCompiler(State);
        BuiltinsModule.Populate(State, State.Builtins);
        _ = new Evaluator(State, specializer: null) { Importer = Import };
    }

    public InterpreterState State { get; }

    public ThreadState Thread => State.MainThread;

    /// <summary>Runs a program and returns what it printed; an uncaught exception is the last line.</summary>
    public string Run(string source)
    {
        var thread = new System.Threading.Thread(() => RunHere(source), StackBytes);
        thread.Start();
        thread.Join();
        return Encoding.UTF8.GetString(_output.ToArray());
    }

    private void RunHere(string source)
    {
        PyCode? code = State.Compiler.Compile(Thread, (PyStr)source, "program.py", CompileMode.Exec);
        var globals = new PyDict();
        globals.SetStr(Names.Name, (PyStr)"__main__");
        globals.SetStr(Names.Builtins, State.Builtins);
        if (code is not null) State.Evaluator.Execute(Thread, code, globals, globals, []);
        if (Thread.Pending is null) return;
        PyException error = Thread.TakePending();
        _output.Write(Encoding.UTF8.GetBytes($"uncaught {Thread.TypeOf(error).Name}: {Operations.Str(Thread, error)}\n"));
    }

    private Value Import(ThreadState ts, PyStr name, PyDict? globals, Value fromList, int level)
    {
        if (State.Modules.TryGetStr(name, out Value known)) return known;
        if (!BuiltinModules.All.TryGetValue(name.ToString(), out Func<InterpreterState, PyModule>? create))
            return ts.Raise(State.Exceptions.ModuleNotFoundError, $"No module named '{name}'");
        PyModule module = create(State);
        State.Modules.SetStr(name, module);
        return module;
    }
}
