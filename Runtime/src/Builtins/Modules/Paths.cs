using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>Arguments that name files: str, bytes, or whatever has <c>__fspath__</c>.</summary>
internal static class Paths
{
    /// <summary><c>os.fspath</c>.</summary>
    public static Value FsPath(ThreadState ts, in Value value)
    {
        if (value.Ref is PyStr or PyBytes) return value;
        int found = Operations.LookupSpecial(ts, value, "__fspath__", out Value method);
        if (found < 0) return default;
        if (found == 0) return ts.RaiseTypeError($"expected str, bytes or os.PathLike object, not {ts.TypeOf(value).LayoutName}");
        Value result = Operations.Call(ts, method, [], null);
        if (result.IsNull || result.Ref is PyStr or PyBytes) return result;
        return ts.RaiseTypeError($"expected {ts.TypeOf(value).LayoutName}.__fspath__() to return str or bytes, not {ts.TypeOf(result).LayoutName}");
    }

    /// <summary>False with TypeError or ValueError pending.</summary>
    public static bool TryPath(ThreadState ts, in Value value, out string path)
    {
        path = "";
        Value name = FsPath(ts, value);
        if (name.IsNull) return false;
        path = name.Ref is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Data) : name.Ref!.ToString()!;
        if (path.Contains('\0')) return !ts.RaiseValueError("embedded null byte").IsNull;
        if (path.Length > 0) return true;
        OsErrors.Raise(ts, OsErrors.NoEntry, path);
        return false;
    }
}
