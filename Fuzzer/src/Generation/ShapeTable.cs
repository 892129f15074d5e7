using PyJitVerify.Fuzzer.Generation.Shapes;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>All shapes. Their order is part of <see cref="ProgramGenerator.Version"/>.</summary>
public static class ShapeTable
{
    /// <summary>Each shape once.</summary>
    public static IReadOnlyList<IShape> All { get; } =
    [
        new ClassAttributeShape(), new GlobalRebindShape(), new BaseClassShape(), new FunctionSwapShape(),
        new PolymorphicCallShape(), new OverflowShape(), new FloatCompareShape(), new TypeFlipShape(),
        new RaiseInLoopShape(), new SideEffectShape(), new IndexBoundaryShape(), new GeneratorShape(),
        new TruthinessShape(), new RecursionShape(), new StatefulBoolShape(), new NestedLoopShape(),
        new InstanceAttributeShape(), new StringBuildShape(), new ConstantFoldShape(), new HandlerContextShape(),
        new OpaqueEventShape(), new NumberMixShape(),
    ];
}
