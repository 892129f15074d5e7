using PyJitVerify.Runtime.Builtins.Modules;
using PyJitVerify.Runtime.Builtins.Modules.Arrays;
using PyJitVerify.Runtime.Builtins.Modules.Ast;
using PyJitVerify.Runtime.Builtins.Modules.Binary;
using PyJitVerify.Runtime.Builtins.Modules.Csv;
using PyJitVerify.Runtime.Builtins.Modules.Hashing;
using PyJitVerify.Runtime.Builtins.Modules.Io;
using PyJitVerify.Runtime.Builtins.Modules.Marshal;
using PyJitVerify.Runtime.Builtins.Modules.Sockets;
using PyJitVerify.Runtime.Builtins.Modules.Sre;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The modules that are written in C#, by name. Each interpreter makes its own at the first import.</summary>
internal static class BuiltinModules
{
    public static readonly IReadOnlyDictionary<string, Func<InterpreterState, PyModule>> All = new Dictionary<string, Func<InterpreterState, PyModule>>
    {
        ["_abc"] = AbcModule.Create,
        ["_collections"] = CollectionsModule.Create,
        ["_codecs"] = CodecsModule.Create,
        ["_csv"] = CsvModule.Create,
        ["_struct"] = StructModule.Create,
        ["_contextvars"] = ContextVarsModule.Create,
        ["_imp"] = ImpModule.Create,
        ["_signal"] = SignalModule.Create,
        ["_socket"] = SocketModule.Create,
        ["select"] = SelectModule.Create,
        ["resource"] = ResourceModule.Create,
        ["_sre"] = SreModule.Create,
        ["_stat"] = StatModule.Create,
        ["_thread"] = ThreadModule.Create,
        ["_tokenize"] = TokenizeModule.Create,
        ["_types"] = TypesModule.Create,
        ["_warnings"] = WarningsModule.Create,
        ["_weakref"] = WeakrefModule.Create,
        ["array"] = ArrayModule.Create,
        ["atexit"] = AtexitModule.Create,
        ["binascii"] = BinasciiModule.Create,
        ["cmath"] = ComplexMathModule.Create,
        ["errno"] = ErrnoModule.Create,
        ["gc"] = GcModule.Create,
        ["posix"] = PosixModule.Create,
        ["marshal"] = MarshalModule.Create,
        ["_functools"] = FunctoolsModule.Create,
        ["_io"] = IoModule.Create,
        ["_opcode"] = OpcodeModule.Create,
        ["_operator"] = OperatorModule.Create,
        ["itertools"] = ItertoolsModule.Create,
        ["_ast"] = AstModule.Create,
        ["_md5"] = HashModules.CreateMd5,
        ["_sha1"] = HashModules.CreateSha1,
        ["_sha2"] = HashModules.CreateSha2,
        ["_sha3"] = Sha3Module.Create,
        ["_blake2"] = Blake2Module.Create,
        ["_bisect"] = BisectModule.Create,
        ["_posixsubprocess"] = ProcessModule.Create,
        ["_random"] = RandomModule.Create,
        ["_string"] = StringModule.Create,
        ["math"] = MathModule.Create,
        ["unicodedata"] = UnicodeDataModule.Create,
        ["time"] = TimeModule.Create,
        ["_testinternalcapi"] = TestSupportModules.CreateInternal,
        ["_testlimitedcapi"] = TestSupportModules.CreateLimited,
        ["_typing"] = TypingSupportModule.Create,
    };

    /// <summary>A module with functions and constants.</summary>
    internal static PyModule Make(InterpreterState interp, string name, IEnumerable<MethodDefinition> functions, params (string Name, Value Value)[] constants) =>
        Make(interp, name, functions, [], constants);

    /// <summary>A module with functions, types and constants; a type of the definitions is entered under its own name.</summary>
    internal static PyModule Make(InterpreterState interp, string name, IEnumerable<MethodDefinition> functions, IEnumerable<TypeDefinition> types,
        params (string Name, Value Value)[] constants)
    {
        var module = new PyModule((PyStr)name);
        module.Members.SetStr(Names.Doc, Value.None);
        foreach (MethodDefinition function in functions)
            module.Members.SetStr(interp.Intern(function.Name), new PyBuiltinFunction(function, default, module: name));
        foreach (TypeDefinition type in types) module.Members.SetStr(interp.Intern(type.Name), interp.Defined(type));
        foreach ((string constant, Value value) in constants) module.Members.SetStr(interp.Intern(constant), value);
        return module;
    }
}
