namespace PyJitVerify.Fuzzer.Tables;

/// <summary>What is read or called.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Traits">What it is.</param>
/// <param name="Make">Expression that makes one.</param>
/// <param name="Definitions">Statements before that; <c>$member</c> stands for the form's member.</param>
/// <param name="Owner">The class that holds the member.</param>
/// <param name="Type">Its class.</param>
internal sealed record Receiver(string Name, Trait Traits, string Make, string Definitions = "", string Owner = "Kind", string Type = "Kind")
{
    private const Trait Instance = Trait.User | Trait.Dictionary | Trait.Slots | Trait.Swappable;
    private const Trait Elements = Trait.Sequence | Trait.Iterable;

    /// <summary>The dimension.</summary>
    internal static IReadOnlyList<Receiver> All { get; } =
    [
        new("instance", Trait.Common | Instance, "Kind()", "class Kind:\n    $member"),
        new("derived", Trait.Common | Instance | Trait.Derived, "Kind()", "class Base:\n    $member\nclass Kind(Base):\n    pass", "Base"),
        new("derived-twice", Instance | Trait.Derived, "Kind()", "class Root:\n    $member\nclass Base(Root):\n    pass\nclass Kind(Base):\n    pass", "Root"),
        new("mixed", Instance | Trait.Derived | Trait.Mixed, "Kind()", "class Base:\n    $member\nclass Mixin:\n    pass\nclass Kind(Mixin, Base):\n    pass", "Base"),
        new("of-metaclass", Instance, "Kind()", "class Meta(type):\n    pass\nclass Kind(metaclass=Meta):\n    $member"),
        new("with-getattr", Instance, "Kind()", "class Kind:\n    $member\n    def __getattr__(self, name):\n        return 11"),
        new("int-subclass", Trait.User | Trait.Dictionary | Trait.Swappable, "Kind(3)", "class Kind(int):\n    $member"),
        new("list-subclass", Instance, "Kind([3, 4])", "class Kind(list):\n    $member"),
        new("class", Trait.Common | Trait.User, "Kind", "class Meta(type):\n    $member\nclass Kind(metaclass=Meta):\n    pass", "Meta", "Meta"),
        new("int", Trait.Common | Trait.Number | Trait.Whole | Trait.Hashable, "3"),
        new("huge-int", Trait.Number | Trait.Whole | Trait.Hashable, "1 << 62"),
        new("bool", Trait.Number | Trait.Whole | Trait.Hashable, "True"),
        new("float", Trait.Common | Trait.Number | Trait.Hashable, "2.5"),
        new("str", Trait.Common | Elements | Trait.Text | Trait.Hashable, "'ab'"),
        new("bytes", Elements | Trait.Text | Trait.WholeElements | Trait.Hashable, "b'ab'"),
        new("list", Trait.Common | Elements | Trait.List | Trait.WholeElements, "[3, 4]"),
        new("tuple", Elements | Trait.WholeElements | Trait.Hashable, "(3, 4)"),
        new("range", Elements | Trait.WholeElements | Trait.Hashable, "range(3, 5)"),
        new("dict", Trait.Common | Trait.Mapping | Trait.Iterable, "{'a': 3, 'b': 4}"),
        new("set", Trait.Set | Trait.Iterable | Trait.WholeElements, "{3, 4}"),
        new("function", Trait.Common | Trait.Callable | Trait.Function | Trait.Hashable, "work", "def work(k=4):\n    return k + 3"),
        new("closure", Trait.Callable | Trait.Function | Trait.Hashable, "work", "def outer(step):\n    def work(k=4):\n        return k + step\n    return work\nwork = outer(3)"),
        new("builtin-function", Trait.Callable | Trait.Hashable, "abs"),
        new("bound-method", Trait.Callable | Trait.Hashable, "Tool().work", "class Tool:\n    def work(self, k=4):\n        return k + 3"),
        new("builtin-class", Trait.Callable | Trait.Hashable, "int"),
        new("module", Trait.Common | Trait.Module | Trait.Hashable, "make_module()", "import sys\ndef make_module():\n    module = type(sys)('made')\n    module.x = 3\n    module.m = lambda k=4: k + 3\n    return module"),
    ];
}
