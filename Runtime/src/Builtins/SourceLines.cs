using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The lines of source files, for showing them in tracebacks.</summary>
internal static class SourceLines
{
    /// <summary>The lines of a file that the program runs from. Null when they cannot be had.</summary>
    public static string[]? Of(ThreadState ts, string fileName)
    {
        if (ts.Interp.Sources.TryGetValue(fileName, out string[]? known)) return known;
        string[]? lines = null;
        if (!fileName.StartsWith('<') && ts.Interp.Files.MayRead(fileName) && File.Exists(fileName))
        {
            byte[]? bytes = SourceReader.Read(ts, fileName);
            if (bytes is null) ts.ClearPending();
            else lines = Split(bytes);
        }
        ts.Interp.Sources[fileName] = lines;
        return lines;
    }

    public static string[] Split(byte[] source) => Encoding.UTF8.GetString(source).ReplaceLineEndings("\n").Split('\n');
}
