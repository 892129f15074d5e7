using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>What <c>sys</c> says about the interpreter and the machine.</summary>
/// <remarks>Source: library reference, "sys"; the values are those of CPython 3.14 on 64-bit Linux.</remarks>
internal static class SysInfo
{
    private static readonly StructSequence VersionInfo = new("sys", "version_info", ["major", "minor", "micro", "releaselevel", "serial"]);

    private static readonly StructSequence Flags = new("sys", "flags",
    [
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning",
        "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits", "gil",
        "thread_inherit_context", "context_aware_warnings",
    ], visibleCount: 18);

    private static readonly StructSequence FloatInfo = new("sys", "float_info",
        ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"]);

    private static readonly StructSequence IntInfo = new("sys", "int_info",
        ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]);

    private static readonly StructSequence HashInfo = new("sys", "hash_info",
        ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]);

    private static readonly StructSequence ThreadInfo = new("sys", "thread_info", ["name", "lock", "version"]);

    /// <summary>Hands each member to <paramref name="set"/>.</summary>
    public static void Describe(InterpreterState interp, InterpreterOptions options, Action<string, Value> set)
    {
        PyTuple version = VersionInfo.Make(interp, Value.Int(3), Value.Int(14), Value.Int(0), (PyStr)"final", Value.Int(0));
        string prefix = options.StandardLibrary is { } library ? Path.GetDirectoryName(Path.GetDirectoryName(library)) ?? "/usr" : "/usr";
        set("version", (PyStr)"3.14.0 (PyJitVerify)");
        set("version_info", version);
        set("hexversion", Value.Int(0x030E00F0));
        set("api_version", Value.Int(1013));
        set("copyright", (PyStr)"Copyright (c) the PyJitVerify authors.");
        set("maxsize", Value.Int(long.MaxValue));
        set("maxunicode", Value.Int(0x10FFFF));
        set("byteorder", (PyStr)"little");
        set("platform", (PyStr)"linux");
        set("platlibdir", (PyStr)"lib");
        set("abiflags", PyStr.Empty);
        set("_framework", PyStr.Empty);
        set("float_repr_style", (PyStr)"short");
        foreach (string name in new[] { "prefix", "exec_prefix", "base_prefix", "base_exec_prefix" }) set(name, (PyStr)prefix);
        set("executable", PyStr.Empty);
        set("_base_executable", PyStr.Empty);
        set("_stdlib_dir", options.StandardLibrary is { } dir ? (PyStr)dir : Value.None);
        set("dont_write_bytecode", Value.True);
        set("pycache_prefix", Value.None);
        set("warnoptions", new PyList());
        set("_xoptions", new PyDict());
        set("meta_path", new PyList());
        set("path_hooks", new PyList());
        set("path_importer_cache", new PyDict());
        set("_git", new PyTuple([(PyStr)"PyJitVerify", PyStr.Empty, PyStr.Empty]));
        set("builtin_module_names", BuiltinNames());
        set("stdlib_module_names", StandardNames(interp));
        set("flags", MakeFlags(interp));
        set("float_info", FloatInfo.Make(interp, Value.Float(double.MaxValue), Value.Int(1024), Value.Int(308), Value.Float(2.2250738585072014e-308), Value.Int(-1021),
            Value.Int(-307), Value.Int(15), Value.Int(53), Value.Float(2.220446049250313e-16), Value.Int(2), Value.Int(1)));
        set("int_info", IntInfo.Make(interp, Value.Int(30), Value.Int(4), Value.Int(4300), Value.Int(640)));
        set("hash_info", HashInfo.Make(interp, Value.Int(64), Value.Int((1L << 61) - 1), Value.Int(314159), Value.Int(0), Value.Int(1000003),
            (PyStr)"siphash13", Value.Int(64), Value.Int(128), Value.Int(0)));
        set("thread_info", ThreadInfo.Make(interp, (PyStr)"pthread", (PyStr)"pymutex", Value.None));
        set("implementation", SimpleNamespaceType.Make(interp, ("name", (PyStr)"pyjitverify"), ("cache_tag", (PyStr)"pyjitverify-314"), ("version", version),
            ("hexversion", Value.Int(0x030E00F0)), ("supports_isolated_interpreters", Value.False), ("_multiarch", (PyStr)"x86_64-linux-gnu")));
    }

    private static PyTuple BuiltinNames()
    {
        string[] names = [.. BuiltinModules.All.Keys, "sys", "builtins"];
        Array.Sort(names, StringComparer.Ordinal);
        var values = new Value[names.Length];
        for (int i = 0; i < values.Length; i++) values[i] = (PyStr)names[i];
        return new PyTuple(values);
    }

    private static PyTuple MakeFlags(InterpreterState interp)
    {
        var values = new Value[21];
        foreach (ref Value value in values.AsSpan()) value = Value.Int(0);
        values[4] = Value.Int(1);
        values[13] = Value.False;
        values[16] = Value.False;
        values[17] = Value.Int(4300);
        values[18] = Value.Int(1);
        return Flags.Make(interp, values);
    }

    private static PySet StandardNames(InterpreterState interp)
    {
        var names = new PySet(isFrozen: true);
        foreach (string name in StandardModuleNames.All) names.Add(interp.MainThread, (PyStr)name);
        return names;
    }
}
