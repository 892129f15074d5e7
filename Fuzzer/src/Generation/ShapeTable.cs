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
        new OpaqueEventShape(), new NumberMixShape(), new ClassSwapShape(), new SuperCallShape(),
        new MetaclassShape(), new ModuleAttributeShape(), new AttributeHookShape(), new UserItemShape(),
        new WithBlockShape(), new DelegationShape(), new ComprehensionErrorShape(), new StarCallShape(),
        new UnpackShape(), new NarrowingShape(), new PowerShape(), new IteratorMixShape(),
        new DeepExpressionShape(), new FrameLocalsShape(), new TraceEventsShape(), new SlotsShape(),
        new ClosureCellShape(), new ContainsShape(), new BoundMethodShape(), new MatchShape(),
        new IntSubclassShape(), new BuiltinShadowShape(), new LocalDeletionShape(), new AsyncStepShape(),
        new AliasShape(), new ForeignNamespaceShape(), new SharedCodeShape(), new IdentityShape(),
        new TracebackColumnShape(), new RefillShape(), new OptionalShape(), new ElementsShape(),
        new GeneratorPlaceShape(), new ClassInLoopShape(), new HalfEvaluatedShape(), new MissingKeyShape(),
        new CalleeKindShape(), new AugmentedShape(), new LogicShape(), new IntCompareShape(), new NeutralOperandShape(),
        new ContainerAliasShape(),
    ];
}
