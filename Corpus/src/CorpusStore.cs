using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PyJitVerify.Corpus;

/// <summary>
/// A folder of programs that are named by their content, each with a JSON file beside it; made to be kept in git and
/// read by people.
/// <para>Invariant: a program's file name starts its SHA-256. A program is there as soon as its <c>.py</c> is; the JSON
/// is written before it, and both appear at once or not at all.</para>
/// </summary>
public sealed class CorpusStore(string folder)
{
    /// <summary>Hexadecimal digits of the hash in a file name: 64 bits, plenty for a folder that people read.</summary>
    public const int NameDigits = 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The identity of a source.</summary>
    public static string IdOf(string source) => Convert.ToHexStringLower(SHA256.HashData(Utf8.GetBytes(source)));

    /// <summary>Keeps a program; one that is there already stays as it is.</summary>
    /// <returns>Its identity.</returns>
    public string Add(string source, CorpusMetadata metadata)
    {
        var id = IdOf(source);
        var path = PathOf(id);
        if (File.Exists(path))
            return id;
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.ChangeExtension(path, ".json"), JsonSerializer.Serialize(metadata, Style) + "\n");
        AtomicFile.Write(path, source);
        return id;
    }

    /// <summary>All programs in the order of their names.</summary>
    /// <exception cref="CorpusException">A file is not what its name says, or its metadata cannot be read.</exception>
    public IReadOnlyList<CorpusEntry> ReadAll()
    {
        if (!Directory.Exists(folder))
            return [];
        var paths = Directory.GetFiles(folder, "*.py");
        Array.Sort(paths, StringComparer.Ordinal);
        return [.. paths.Select(Read)];
    }

    private static CorpusEntry Read(string path)
    {
        var source = File.ReadAllText(path, Utf8);
        var id = IdOf(source);
        if (!id.StartsWith(Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal))
            throw new CorpusException($"{path}: its content does not match its name");
        var beside = Path.ChangeExtension(path, ".json");
        try
        {
            var metadata = JsonSerializer.Deserialize<CorpusMetadata>(File.ReadAllText(beside, Utf8), Style);
            return new(id, source, metadata ?? throw new CorpusException($"{beside}: is empty"));
        }
        catch (JsonException error)
        {
            throw new CorpusException($"{beside}: {error.Message}");
        }
        catch (FileNotFoundException)
        {
            throw new CorpusException($"{beside}: not found");
        }
    }

    private string PathOf(string id) => Path.Combine(folder, id[..NameDigits] + ".py");
}
