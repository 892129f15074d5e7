namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The inline cache units behind an instruction, in CPython's layout.
/// <code>
///   LOAD_ATTR    counter | version 32 | keys 32 (of a class's attribute: its metaclass's version) | descr 32 | unused 32
///   STORE_ATTR   counter | version 32 | index 16
///   TO_BOOL      counter | version 32
///   LOAD_GLOBAL  counter | index 16 | module keys 16 | builtin keys 16
///   CALL, CALL_KW   counter | function version 32
///   BINARY_OP    counter | descr 32 (of a subscript by __getitem__: its class's version) | object 16 | unused 16
/// </code>
/// Units are numbered from the counter; a 32-bit field has its low half first.
/// </summary>
internal static class InlineCache
{
    public const int Counter = 0, Version = 1, Keys = 3, Descr = 5, StoreIndex = 3, GlobalIndex = 1, ModuleKeys = 2, BuiltinKeys = 3, BinaryDescr = 1, BinaryObject = 3;

    public static uint Read32(ReadOnlySpan<ushort> cache, int field) => cache[field] | (uint)cache[field + 1] << 16;

    public static void Write32(Span<ushort> cache, int field, uint value)
    {
        cache[field] = (ushort)value;
        cache[field + 1] = (ushort)(value >> 16);
    }
}
