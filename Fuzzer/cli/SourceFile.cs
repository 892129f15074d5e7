namespace PyJitVerify.Fuzzer.Cli;

/// <summary>Reads a program's file; whatever is wrong with it becomes one line.</summary>
internal static class SourceFile
{
    internal static byte[] Read(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path}: is a folder");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path}: not found");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{path}: cannot be read ({error.Message})");
        }
    }
}
