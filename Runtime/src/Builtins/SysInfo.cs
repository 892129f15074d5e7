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

    public static IEnumerable<(string Name, Value Value)> Describe(InterpreterState interp, InterpreterOptions options)
    {
        PyTuple version = VersionInfo.Make(interp, Value.Int(3), Value.Int(14), Value.Int(0), (PyStr)"final", Value.Int(0));
        string prefix = options.StandardLibrary is { } library ? Path.GetDirectoryName(Path.GetDirectoryName(library)) ?? "/usr" : "/usr";
        yield return ("version", (PyStr)"3.14.0 (PyJitVerify)");
        yield return ("version_info", version);
        yield return ("hexversion", Value.Int(0x030E00F0));
        yield return ("api_version", Value.Int(1013));
        yield return ("copyright", (PyStr)"Copyright (c) the PyJitVerify authors.");
        yield return ("maxsize", Value.Int(long.MaxValue));
        yield return ("maxunicode", Value.Int(0x10FFFF));
        yield return ("byteorder", (PyStr)"little");
        yield return ("platform", (PyStr)"linux");
        yield return ("platlibdir", (PyStr)"lib");
        yield return ("abiflags", PyStr.Empty);
        yield return ("_framework", PyStr.Empty);
        yield return ("float_repr_style", (PyStr)"short");
        foreach (string name in new[] { "prefix", "exec_prefix", "base_prefix", "base_exec_prefix" }) yield return (name, (PyStr)prefix);
        yield return ("executable", PyStr.Empty);
        yield return ("_base_executable", PyStr.Empty);
        yield return ("_stdlib_dir", options.StandardLibrary is { } dir ? (PyStr)dir : Value.None);
        yield return ("dont_write_bytecode", Value.True);
        yield return ("pycache_prefix", Value.None);
        yield return ("warnoptions", new PyList());
        yield return ("_xoptions", new PyDict());
        yield return ("meta_path", new PyList());
        yield return ("path_hooks", new PyList());
        yield return ("path_importer_cache", new PyDict());
        yield return ("_git", new PyTuple([(PyStr)"PyJitVerify", PyStr.Empty, PyStr.Empty]));
        yield return ("builtin_module_names", new PyTuple([.. BuiltinModules.All.Keys.Append("sys").Append("builtins").Order(StringComparer.Ordinal).Select(n => (Value)(PyStr)n)]));
        yield return ("stdlib_module_names", StandardNames(interp));
        yield return ("flags", MakeFlags(interp));
        yield return ("float_info", FloatInfo.Make(interp, Value.Float(double.MaxValue), Value.Int(1024), Value.Int(308), Value.Float(2.2250738585072014e-308), Value.Int(-1021),
            Value.Int(-307), Value.Int(15), Value.Int(53), Value.Float(2.220446049250313e-16), Value.Int(2), Value.Int(1)));
        yield return ("int_info", IntInfo.Make(interp, Value.Int(30), Value.Int(4), Value.Int(4300), Value.Int(640)));
        yield return ("hash_info", HashInfo.Make(interp, Value.Int(64), Value.Int((1L << 61) - 1), Value.Int(314159), Value.Int(0), Value.Int(1000003),
            (PyStr)"siphash13", Value.Int(64), Value.Int(128), Value.Int(0)));
        yield return ("thread_info", ThreadInfo.Make(interp, (PyStr)"pthread", (PyStr)"pymutex", Value.None));
        yield return ("implementation", SimpleNamespaceType.Make(interp, ("name", (PyStr)"pyjitverify"), ("cache_tag", (PyStr)"pyjitverify-314"), ("version", version),
            ("hexversion", Value.Int(0x030E00F0)), ("supports_isolated_interpreters", Value.False), ("_multiarch", (PyStr)"x86_64-linux-gnu")));
    }

    private static PyTuple MakeFlags(InterpreterState interp)
    {
        var values = new Value[21];
        Array.Fill(values, Value.Int(0));
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
