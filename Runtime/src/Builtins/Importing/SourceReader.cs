using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Reads the source files of modules, as far as the interpreter's file access allows.</summary>
internal static class SourceReader
{
    /// <summary>Null with an OSError pending.</summary>
    public static byte[]? Read(ThreadState ts, string path)
    {
        if (!ts.Interp.Files.MayRead(path))
        {
            OsErrors.Raise(ts, OsErrors.AccessDenied, path);
            return null;
        }
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            OsErrors.Raise(ts, OsErrors.NumberOf(e), path);
            return null;
        }
    }
}
