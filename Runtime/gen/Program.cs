using PyJitVerify.Runtime.Gen;

// usage: Runtime.Gen ROOT   writes every generated file below the repository's root
if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Runtime.Gen ROOT");
    return 2;
}
var outputs = new (string Path, string Text)[]
{
    ("Runtime/src/Instructions/Opcode.g.cs", MetadataWriter.Opcodes()),
    ("Runtime/src/Instructions/Uop.g.cs", MetadataWriter.Uops()),
    ("Runtime/src/Instructions/Expansions.g.cs", MetadataWriter.Expansions()),
    ("Runtime/src/Interpreter/EvalLoop/Handlers.g.cs", MetadataWriter.Handlers()),
    ("Runtime/src/Native/Stencils/StencilTable.g.cs", StencilWriter.Write(StencilLibrary.Build())),
    ("docs/instructions.md", DocumentationWriter.Instructions()),
};
foreach ((string path, string text) in outputs)
{
    string full = Path.Combine(args[0], path);
    Directory.CreateDirectory(Path.GetDirectoryName(full)!);
    if (!File.Exists(full) || File.ReadAllText(full) != text) File.WriteAllText(full, text);
}
return 0;
