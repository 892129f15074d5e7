using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// What the import system knows of a module: <c>__spec__</c> and <c>__loader__</c>. While nobody has imported <c>importlib</c>
/// these are small objects with the attributes that programs read; afterwards they are importlib's own.
/// </summary>
/// <remarks>Source: language reference, "The import system"; CPython <c>Lib/importlib/_bootstrap.py</c>.</remarks>
internal static class ModuleSpecs
{
    public static readonly TypeDefinition Spec = new("ModuleSpec", TypeKind.Instance)
    {
        Module = "_frozen_importlib",
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) =>
            {
                PyDict d = Operations.InstanceDict(ts, self.UncheckedObject());
                PyStr? name = Operations.Repr(ts, Member(d, "name")), loader = Operations.Repr(ts, Member(d, "loader")), origin = Operations.Repr(ts, Member(d, "origin"));
                if (name is null || loader is null || origin is null) return default;
                Value locations = Member(d, "submodule_search_locations");
                PyStr? text = locations.IsNone ? PyStr.Empty : Operations.Repr(ts, locations);
                if (text is null) return default;
                return (PyStr)$"ModuleSpec(name={name}, loader={loader}, origin={origin}{(text.Length > 0 ? $", submodule_search_locations={text}" : "")})";
            },
        },
        GetSets =
        [
            new("parent", static (ts, self) =>
            {
                PyDict d = Operations.InstanceDict(ts, self.UncheckedObject());
                var name = (PyStr)Member(d, "name").Ref!;
                return Member(d, "submodule_search_locations").IsNone ? (PyStr)ParentOf(name.ToString()) : name;
            }),
            new("has_location", static (ts, self) => Value.Bool(Operations.InstanceDict(ts, self.UncheckedObject()).TryGetStr("_set_fileattr", out Value v) && v.IsTrueSingleton),
                static (ts, _, self, value) =>
                {
                    Operations.InstanceDict(ts, self.UncheckedObject()).SetStr("_set_fileattr", value);
                    return true;
                }),
            ClassBuilder.DictAttribute,
        ],
    };

    public static readonly TypeDefinition FileLoader = new("SourceFileLoader", TypeKind.Instance)
    {
        Module = "_frozen_importlib_external",
        HasInstanceDict = true,
        Methods =
        [
            MethodDefinition.Fast("get_filename", 0, 1, static (ts, self, _) => PathOf(ts, self)),
            MethodDefinition.OneArg("get_source", static (ts, self, _) => ReadSource(ts, PathOf(ts, self)) is { } bytes ? TextCodec.Decode(ts, new PyBytes(bytes), "utf-8", "strict") : default),
            MethodDefinition.OneArg("get_data", static (ts, _, path) => path.Ref is PyStr && ReadSource(ts, path) is { } bytes ? new PyBytes(bytes) : default),
            MethodDefinition.OneArg("get_code", static (ts, self, _) => ReadSource(ts, PathOf(ts, self)) is { } bytes
                ? ts.Interp.Compiler.Compile(ts, new PyBytes(bytes), PathOf(ts, self).Ref!.ToString()!, CompileMode.Exec) : default),
            MethodDefinition.OneArg("is_package", static (ts, self, _) => Value.Bool(Path.GetFileName(PathOf(ts, self).Ref!.ToString()) == "__init__.py")),
            MethodDefinition.OneArg("create_module", static (_, _, _) => Value.None),
        ],
        GetSets = [ClassBuilder.DictAttribute],
    };

    /// <summary>A spec with these parts; a loader of null makes none.</summary>
    public static PyObject MakeSpec(ThreadState ts, PyStr name, Value loader, Value origin, Value locations, bool hasLocation)
    {
        var spec = new PyInstance(ts.Interp.Defined(Spec));
        PyDict members = Operations.InstanceDict(ts, spec);
        members.SetStr("name", name);
        members.SetStr("loader", loader);
        members.SetStr("origin", origin);
        members.SetStr("loader_state", Value.None);
        members.SetStr("submodule_search_locations", locations);
        members.SetStr("_set_fileattr", Value.Bool(hasLocation));
        members.SetStr("cached", Value.None);
        members.SetStr("_uninitialized_submodules", new PyList());
        return spec;
    }

    public static PyObject MakeFileLoader(ThreadState ts, PyStr name, PyStr path)
    {
        var loader = new PyInstance(ts.Interp.Defined(FileLoader));
        PyDict members = Operations.InstanceDict(ts, loader);
        members.SetStr("name", name);
        members.SetStr("path", path);
        return loader;
    }

    public static string ParentOf(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name[..dot] : "";

    private static Value Member(PyDict members, PyStr name) => members.TryGetStr(name, out Value value) ? value : Value.None;

    private static Value PathOf(ThreadState ts, in Value loader) => Member(Operations.InstanceDict(ts, loader.UncheckedObject()), "path");

    private static byte[]? ReadSource(ThreadState ts, in Value path) => SourceReader.Read(ts, path.Ref!.ToString()!);
}
