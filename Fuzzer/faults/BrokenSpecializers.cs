using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Tier 1 that takes <c>x - (-y)</c> for an addition of <c>-y</c>.</summary>
internal sealed class SubtractAsAdd : Specializer
{
    protected override Opcode BinaryOp(Site site)
    {
        Opcode chosen = base.BinaryOp(site);
        return chosen == Opcode.BinaryOpSubtractInt && site.Operand(1).Bits < 0 ? Opcode.BinaryOpAddInt : chosen;
    }
}

/// <summary>Reads an instance's own attribute although its class has a data descriptor of that name, which comes first.</summary>
internal sealed class DataDescriptorIgnored : Specializer
{
    protected override Opcode LoadAttr(Site site)
    {
        Opcode chosen = base.LoadAttr(site);
        Value owner = site.Operand(1);
        if (chosen is not (Opcode.Cache or Opcode.LoadAttrProperty) || owner.Ref is not PyInstance { ShapeId: > 0 } instance) return chosen;
        PyType type = site.Thread.TypeOf(owner);
        PyStr name = site.Name(site.Argument >> 1);
        int field = site.Thread.Interp.ShapeOf(instance.ShapeId).IndexOf(name);
        if (field < 0 || type.Slots.GetAttribute is not null) return chosen;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.Version);
        InlineCache.Write32(site.Cache, InlineCache.Keys, (uint)instance.ShapeId);
        InlineCache.Write32(site.Cache, InlineCache.Descr, (uint)field);
        return Opcode.LoadAttrInstanceValue;
    }
}

/// <summary>Reads an attribute of a class that has a metaclass without a look at the metaclass.</summary>
internal sealed class MetaclassIgnored : Specializer
{
    protected override Opcode LoadAttr(Site site)
    {
        Opcode chosen = base.LoadAttr(site);
        return chosen == Opcode.LoadAttrClassWithMetaclassCheck ? Opcode.LoadAttrClass : chosen;
    }
}

/// <summary>Reads a method without the check that the instance has no attribute of that name.</summary>
internal sealed class ShadowedMethod : Specializer
{
    protected override Opcode LoadAttr(Site site)
    {
        Opcode chosen = base.LoadAttr(site);
        return chosen == Opcode.LoadAttrMethodWithValues ? Opcode.LoadAttrMethodNoDict : chosen;
    }
}

/// <summary>Writes a known attribute past a <c>__setattr__</c> of the class.</summary>
internal sealed class SetAttributeIgnored : Specializer
{
    protected override Opcode StoreAttr(Site site)
    {
        Opcode chosen = base.StoreAttr(site);
        Value owner = site.Operand(1);
        if (chosen is not (Opcode.Cache or Opcode.LoadAttrProperty) || owner.Ref is not PyInstance { ShapeId: > 0 } instance) return chosen;
        PyType type = site.Thread.TypeOf(owner);
        int field = site.Thread.Interp.ShapeOf(instance.ShapeId).IndexOf(site.Name(site.Argument));
        int plan = field < 0 || type.Slots.SetAttribute is null ? -1 : InstanceStore.Add(site.Frame.Code, instance.ShapeId, instance.ShapeId, field);
        if (plan < 0) return chosen;
        InlineCache.Write32(site.Cache, InlineCache.Version, type.Version);
        site.Cache[InlineCache.StoreIndex] = (ushort)plan;
        return Opcode.StoreAttrInstanceValue;
    }
}
