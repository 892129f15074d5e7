namespace PyJitVerify.Fuzzer.Tables;

/// <summary>What breaks the assumption: it goes with receivers, forms and holdings that have all that it acts on.</summary>
/// <param name="Name">Short name; the shape of its cells, but for those with a surrounding that has a layer.</param>
/// <param name="Layer">The layer that it aims at.</param>
/// <param name="Text">Statements of a function of <c>subject</c>. Holes: <c>$owner</c> and <c>$type</c>, classes of the receiver;
/// <c>$called</c> and <c>$fresh</c>, the member and another one; <c>$builtin</c>; <c>$put</c>, what puts <c>$new</c> in the receiver's place.</param>
/// <param name="Receiver">Traits that the receiver needs.</param>
/// <param name="Form">Aspects that the form needs.</param>
/// <param name="Holding">What the holding needs.</param>
/// <param name="New">What is put in the receiver's place, or empty.</param>
/// <param name="Definitions">Statements of the module.</param>
internal sealed record Event(
    string Name, string Layer, string Text, Trait Receiver = Trait.None, Aspect Form = Aspect.None, Storage Holding = Storage.None,
    string New = "", string Definitions = "")
{
    private const string Sub = "class Sub(int):\n    pass";
    private const string Items = "class Items(list):\n    pass";
    private const string Other = "class Other(Kind):\n    $called = $fresh";
    private const string Unrelated = "class Unrelated:\n    $called = $fresh";

    /// <summary>The dimension.</summary>
    internal static IReadOnlyList<Event> All { get; } =
    [
        // Something else takes the receiver's place.
        Becomes("another-of-its-kind", "INV", "make()", Trait.User),
        Becomes("becomes-unrelated", "INV", "Unrelated()", Trait.User, Aspect.Member, Unrelated),
        Becomes("module-becomes-empty", "INV", "type(subject)('other')", Trait.Module),
        Becomes("becomes-none", "OPT-T", "None", Trait.User),
        Becomes("number-becomes-other-int", "OPT-C", "4", Trait.Number),
        Becomes("number-becomes-float", "OPT-T", "1.5", Trait.Number),
        Becomes("number-becomes-bool", "OPT-T", "True", Trait.Number),
        Becomes("number-becomes-huge", "GEN", "(1 << 70) + 1", Trait.Number),
        Becomes("number-becomes-subclass", "OPT-T", "Sub(7)", Trait.Number, definitions: Sub),
        Becomes("number-becomes-zero", "OPT-C", "0", Trait.Number),
        Becomes("number-becomes-nan", "OPT-G", "float('nan')", Trait.Number),
        Becomes("number-becomes-str", "EXIT", "'text'", Trait.Number),
        Becomes("sequence-becomes-longer", "OPT-C", "subject + subject", Trait.List),
        Becomes("sequence-becomes-list", "OPT-T", "[7, 8]", Trait.Sequence),
        Becomes("sequence-becomes-tuple", "OPT-T", "(7, 8)", Trait.Sequence),
        Becomes("sequence-becomes-str", "OPT-T", "'xyz'", Trait.Sequence),
        Becomes("sequence-becomes-subclass", "OPT-T", "Items([7, 8])", Trait.Sequence, definitions: Items),
        Becomes("sequence-becomes-empty", "OPT-C", "subject[:0]", Trait.Sequence),
        Becomes("sequence-becomes-none", "EXIT", "None", Trait.Sequence),
        Becomes("mapping-becomes-other", "INV", "{'b': 9, 'a': 77}", Trait.Mapping),
        Becomes("mapping-becomes-subclass", "OPT-T", "Lazy()", Trait.Mapping, definitions: "class Lazy(dict):\n    def __missing__(self, key):\n        return 77"),
        Becomes("set-becomes-frozen", "OPT-T", "frozenset((3,))", Trait.Set),
        Becomes("callable-becomes-lambda", "OPT-G", "lambda k=4: 77", Trait.Callable),
        Becomes("callable-becomes-builtin", "OPT-G", "float", Trait.Callable),
        Becomes("callable-becomes-class", "OPT-G", "Made", Trait.Callable, definitions: "class Made(int):\n    def __new__(cls, k=4):\n        return int.__new__(cls, k + 70)"),
        Becomes("callable-becomes-bound", "OPT-G", "(5).__add__", Trait.Callable),
        Becomes("callable-becomes-generator", "GENR", "spread", Trait.Callable, definitions: "def spread(k=4):\n    yield k"),

        // The member changes in the class that holds it, or in one that comes before.
        new("member-replaced", "INV", "$owner.$called = $fresh", Trait.User, Aspect.Member),
        new("member-replaced-by-setattr", "INV", "setattr($owner, '$called', $fresh)", Trait.User, Aspect.Member),
        new("member-deleted", "INV", "del $owner.$called", Trait.User, Aspect.Member),
        new("member-put-back", "INV", "kept = $owner.__dict__['$called']\n$owner.$called = $fresh\n$owner.$called = kept", Trait.User, Aspect.Member),
        new("member-overridden", "INV", "$type.$called = $fresh", Trait.User | Trait.Derived, Aspect.Member),
        new("member-in-mixin", "INV", "Mixin.$called = $fresh", Trait.User | Trait.Mixed, Aspect.Member),
        new("member-becomes-property", "INV", "$owner.$called = property(lambda self: $hidden)", Trait.User, Aspect.Hideable),
        new("property-hides-instance", "INV", "$type.x = property(lambda self: 77)", Trait.User, Aspect.Instance),
        new("member-becomes-static", "INV", "$owner.$called = staticmethod(lambda *rest: 77)", Trait.User, Aspect.Method),
        new("member-becomes-class-method", "INV", "$owner.$called = classmethod(lambda *rest: 77)", Trait.User, Aspect.Method),
        new("member-becomes-none", "INV", "$owner.$called = None", Trait.User, Aspect.Member),
        new("member-code-swapped", "INV", "$owner.__dict__['$called'].__code__ = ($fresh).__code__", Trait.User, Aspect.Code),
        new("member-defaults-swapped", "INV", "$owner.__dict__['$called'].__defaults__ = (40,)", Trait.User, Aspect.Default),
        new("special-hidden-by-instance", "INV", "subject.$called = lambda *rest: 78", Trait.User | Trait.Dictionary, Aspect.Special),
        new("hidden-by-instance", "INV", "subject.$called = $hidden", Trait.User | Trait.Dictionary, Aspect.Hideable),
        new("value-becomes-float", "OPT-T", "$owner.$called = 2.5", Trait.User, Aspect.Member | Aspect.Data | Aspect.Hideable),
        new("value-becomes-str", "OPT-T", "$owner.$called = 'text'", Trait.User, Aspect.Member | Aspect.Data | Aspect.Hideable),
        new("value-becomes-huge", "GEN", "$owner.$called = 1 << 70", Trait.User, Aspect.Member | Aspect.Data | Aspect.Hideable),
        new("unrelated-member", "INV", "$owner.unrelated = 1", Trait.User, Aspect.Member),

        // The class changes.
        new("class-swapped", "INV", "subject.__class__ = Other", Trait.User | Trait.Swappable, Aspect.Member | Aspect.Hideable, Definitions: Other),
        new("class-of-special-swapped", "INV", "subject.__class__ = Other", Trait.User | Trait.Swappable, Aspect.Special, Definitions: Other),
        new("bases-changed", "INV", "Kind.__bases__ = (Unrelated,)", Trait.User | Trait.Derived, Aspect.Member | Aspect.Hideable, Definitions: Unrelated),
        new("bases-of-special-changed", "INV", "Kind.__bases__ = (Unrelated,)", Trait.User | Trait.Derived, Aspect.Special, Definitions: Unrelated),
        new("getattribute-added", "INV", "$type.__getattribute__ = lambda self, name: $hidden", Trait.User, Aspect.Hideable),
        new("getattribute-over-instance", "INV", "$type.__getattribute__ = lambda self, name: 77", Trait.User, Aspect.Instance),
        new("getattr-answers", "INV", "$type.__getattr__ = lambda self, name: $hidden\ndel $owner.$called", Trait.User, Aspect.Hideable),
        new("setattr-added", "INV", "$type.__setattr__ = lambda self, name, value: None", Trait.User, Aspect.Store),

        // The instance changes.
        new("instance-value-float", "OPT-T", "subject.x = 2.5", Trait.User, Aspect.Instance),
        new("instance-value-str", "OPT-T", "subject.x = 'text'", Trait.User, Aspect.Instance),
        new("instance-value-deleted", "INV", "del subject.x", Trait.User, Aspect.Instance),
        new("instance-dictionary-replaced", "INV", "subject.__dict__ = {'y': 1, 'x': 77}", Trait.User | Trait.Dictionary, Aspect.Instance),
        new("instance-dictionary-grown", "INV", "for k in range(40):\n    setattr(subject, f'y{k}', k)\nsubject.x = 77", Trait.User, Aspect.Instance),
        new("instance-dictionary-written", "INV", "subject.__dict__['x'] = 77", Trait.User | Trait.Dictionary, Aspect.Instance),
        new("instance-dictionary-reordered", "INV", "subject.__dict__.pop('x')\nsubject.y = 1\nsubject.x = 77", Trait.User | Trait.Dictionary, Aspect.Instance),
        new("instance-dictionary-odd-key", "INV", "subject.__dict__[1] = 2\nsubject.x = 77", Trait.User | Trait.Dictionary, Aspect.Instance),

        // A value of a builtin type changes in place.
        new("list-element-float", "OPT-T", "subject[0] = 2.5", Trait.List),
        new("list-element-str", "OPT-T", "subject[0] = 'text'", Trait.List),
        new("list-grown", "OPT-C", "subject.extend(range(20))", Trait.List),
        new("list-cleared", "EXIT", "subject.clear()", Trait.List),
        new("list-reversed", "OPT-C", "subject.reverse()", Trait.List),
        new("mapping-value-float", "OPT-T", "subject['a'] = 2.5", Trait.Mapping),
        new("mapping-key-deleted", "EXIT", "del subject['a']", Trait.Mapping),
        new("mapping-resized", "INV", "subject.update((f'k{k}', k) for k in range(50))\nsubject['a'] = 77", Trait.Mapping),
        new("mapping-reordered", "INV", "subject['a'] = subject.pop('a') + 70", Trait.Mapping),
        new("mapping-odd-key", "INV", "subject[1] = 2\nsubject['a'] = 77", Trait.Mapping),
        new("set-grown", "OPT-C", "subject.update(range(40))", Trait.Set),
        new("set-cleared", "EXIT", "subject.clear()", Trait.Set),
        new("code-swapped", "INV", "subject.__code__ = substitute.__code__", Trait.Function, Definitions: "def stand_in(step):\n    def inner(k=4):\n        return k + step + 70\n    return inner\nsubstitute = stand_in(7) if work.__closure__ else lambda k=4: 77"),
        new("defaults-swapped", "INV", "subject.__defaults__ = (40,)", Trait.Function),
        new("defaults-removed", "INV", "subject.__defaults__ = None", Trait.Function),
        new("module-attribute-set", "INV", "subject.x = 77\nsubject.m = lambda k=4: 78", Trait.Module),
        new("module-attributes-updated", "INV", "subject.__dict__.update(x=2.5, m=abs)", Trait.Module),
        new("module-getattr-answers", "INV", "subject.__getattr__ = lambda name: 77 if name == 'x' else abs\ndel subject.x, subject.m", Trait.Module),
        new("module-attributes-deleted", "INV", "del subject.x, subject.m", Trait.Module),
        new("module-class-swapped", "INV", "subject.__class__ = type('Odd', (type(sys),), {'x': property(lambda self: 77), 'm': lambda self, k=4: 78})", Trait.Module),

        // The builtin that the form calls changes, or is hidden.
        new("builtin-hidden", "INV", "globals()['$builtin'] = lambda *rest, **names: 77", Form: Aspect.Builtin),
        new("builtin-hidden-and-shown", "INV", "globals()['$builtin'] = lambda *rest, **names: 77\ndel globals()['$builtin']", Form: Aspect.Builtin),
        new("builtin-replaced", "INV", "setattr(builtins, '$builtin', lambda *rest, **names: 77)", Form: Aspect.Builtin, Definitions: "import builtins"),

        // The place that holds the receiver changes, in a way of its own.
        Put("global-by-dictionary", "INV", "globals()['held'] = $new", Storage.Global),
        Put("global-by-exec", "INV", "exec('held = $new', globals())", Storage.Global),
        Put("global-deleted", "INV", "del globals()['held']", Storage.Global),
        Put("global-becomes-builtin", "INV", "builtins.held = $new\ndel globals()['held']", Storage.Global, "import builtins"),
        Put("globals-resized", "INV", "globals().update((f'g{k}', k) for k in range(300))\nglobals()['held'] = $new", Storage.Global),
        Put("cell-written", "INV", "site.__closure__[0].cell_contents = $new", Storage.Cell),
        Put("cell-emptied", "EXIT", "del site.__closure__[0].cell_contents", Storage.Cell),
        Put("holder-property", "INV", "Box.held = property(lambda self: $new)", Storage.Attribute),
        Put("holder-attribute-deleted", "INV", "del box.held", Storage.Attribute),
        Put("holder-dictionary-replaced", "INV", "box.__dict__ = {'held': $new}", Storage.Attribute),
        Put("holder-getattribute", "INV", "Box.__getattribute__ = lambda self, name: $new", Storage.Attribute),
        Put("holder-class-swapped", "INV", "box.__class__ = type('Odd', (), {'held': property(lambda self: $new)})", Storage.Attribute),
        Put("holder-hidden-by-instance", "INV", "box.held = $new", Storage.ClassAttribute),
        Put("holder-class-property", "INV", "Box.held = property(lambda self: $new)", Storage.ClassAttribute),
        Put("holder-class-attribute-deleted", "INV", "del Box.held", Storage.ClassAttribute),
        Put("holder-list-moved", "INV", "box.insert(0, $new)", Storage.List),
        Put("holder-list-cleared", "EXIT", "box.clear()", Storage.List),
        Put("holder-mapping-resized", "INV", "box.update((k, k) for k in range(100))\nbox['held'] = $new", Storage.Mapping),
        Put("holder-mapping-key-deleted", "EXIT", "del box['held']", Storage.Mapping),
        Put("holder-module-getattr", "INV", "box.__getattr__ = lambda name: $new\ndel box.held", Storage.Module),
        Put("holder-module-class-swapped", "INV", "box.__class__ = type('Odd', (type(sys),), {'held': property(lambda self: $new)})", Storage.Module),
    ];

    /// <summary>Something else is put where the receiver is held.</summary>
    private static Event Becomes(string name, string layer, string value, Trait receiver, Aspect form = Aspect.None, string definitions = "") =>
        new(name, layer, "$put", receiver, form, Storage.Rebindable, value, definitions);

    /// <summary>The place that holds the receiver changes; where something new is there, it is another receiver of the kind.</summary>
    private static Event Put(string name, string layer, string text, Storage holding, string definitions = "") =>
        new(name, layer, text, Trait.None, Aspect.None, holding, "make()", definitions);
}
