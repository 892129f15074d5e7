using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// STORE_ATTR_INSTANCE_VALUE's cached plan: two numbers among the code object's cached objects.
/// <code>
///   [index]      63  field  32 31  shape before  0
///   [index + 1]  shape after, the same when the attribute exists already
/// </code>
/// </summary>
internal static class InstanceStore
{
    /// <summary>Adds a plan and returns its index, or -1 when the table is full.</summary>
    public static int Add(PyCode code, int shapeBefore, int shapeAfter, int field)
    {
        int index = code.CachedObjects.Count;
        if (index + 1 > ushort.MaxValue) return -1;
        code.CachedObjects.Add(Value.Int((long)field << 32 | (uint)shapeBefore));
        code.CachedObjects.Add(Value.Int(shapeAfter));
        return index;
    }

    /// <summary>The shapes before and after, and the field.</summary>
    public static (int Before, int After, int Field) Plan(PyCode code, int index)
    {
        long plan = code.CachedObjects[index].Bits;
        return ((int)plan, (int)code.CachedObjects[index + 1].Bits, (int)(plan >> 32));
    }

    /// <summary>Stores when the owner has the shape of the plan.</summary>
    public static bool TryStore(PyCode code, int index, PyObject owner, in Value value)
    {
        long plan = code.CachedObjects[index].Bits;
        int shape = (int)plan, field = (int)(plan >> 32);
        if (owner.ShapeId != shape) return false;
        int after = (int)code.CachedObjects[index + 1].Bits;
        // An owner with a shape is not in dictionary mode.
        var fields = Unsafe.As<Value[]?>(owner.Attributes);
        if (after != shape)
        {
            if (fields is null) owner.Attributes = fields = new Value[Shape.FirstFields];
            else if (field >= fields.Length)
            {
                Array.Resize(ref fields, fields.Length * 2);
                owner.Attributes = fields;
            }
            owner.ShapeId = after;
        }
        ValueCopy.Copy(ref fields![field], in value);
        return true;
    }
}
