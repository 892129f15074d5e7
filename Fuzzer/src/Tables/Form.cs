namespace PyJitVerify.Fuzzer.Tables;

/// <summary>How the receiver is read or called. It goes with receivers that have all traits of <paramref name="Values"/>, and, where it has
/// a member, with those of a class of the program.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Step">Statements that read <c>$read</c> and leave a number in <c>value</c>.</param>
/// <param name="Aspects">What events may act on.</param>
/// <param name="Values">Traits of the values of builtin types that it goes with.</param>
/// <param name="Member">Lines of the class that has the member.</param>
/// <param name="Called">The member's name.</param>
/// <param name="New">Expression for another such member.</param>
/// <param name="Needs">Traits that a receiver of a class of the program needs besides.</param>
/// <param name="Definitions">Statements of the module.</param>
/// <param name="Builtin">The builtin that it calls by name.</param>
internal sealed record Form(
    string Name, string Step, Aspect Aspects, Trait Values = Trait.None, string Member = "", string Called = "", string New = "",
    Trait Needs = Trait.None, string Definitions = "", string Builtin = "")
{
    private const Aspect Value = Aspect.Member | Aspect.Data | Aspect.Hideable;
    private const Aspect OfInstance = Aspect.Data | Aspect.Instance;
    private const Aspect Call = Aspect.Member | Aspect.Method | Aspect.Hideable | Aspect.Code;
    private const Aspect Hidden = Aspect.Member | Aspect.Special | Aspect.Code;
    private const string M = "def m(self, k):\n    return k + 3";
    private const string NewM = "lambda self, k: 77";
    private const string InInit = "def __init__(self, *rest):\n    self.x = 3";

    /// <summary>The dimension.</summary>
    internal static IReadOnlyList<Form> All { get; } =
    [
        new("class-attribute", "value = $read.x", Value, Trait.Module, "x = 3", "x", "77"),
        new("instance-attribute", "value = $read.x", OfInstance, Trait.None, InInit, "x", "77"),
        new("property", "value = $read.x", Aspect.Member | Aspect.Data, Trait.None, "@property\ndef x(self):\n    return 3", "x", "property(lambda self: 77)"),
        new("descriptor", "value = $read.x", Value, Trait.None, "class Plain:\n    def __get__(self, instance, owner):\n        return 3\nx = Plain()", "x", "77"),
        new("slot", "value = $read.x", Aspect.Member | Aspect.Data, Trait.None, "__slots__ = ('x',)\n" + InInit, "x", "77", Trait.Slots),
        new("getattr", "value = getattr($read, 'x', 9)", Value | Aspect.Builtin, Trait.Module, "x = 3", "x", "77", Builtin: "getattr"),
        new("hasattr", "value = hasattr($read, 'x')", Value | Aspect.Builtin, Trait.Module, "x = 3", "x", "77", Builtin: "hasattr"),
        new("match-attribute", "match $read:\n    case object(x=value):\n        pass\n    case _:\n        value = 9", Value, Trait.Module, "x = 3", "x", "77"),
        new("store", "$read.x = i\nvalue = $read.x", OfInstance | Aspect.Store, Trait.Module, InInit, "x", "77"),
        new("augmented-store", "$read.x += 1\nvalue = $read.x", OfInstance | Aspect.Store, Trait.Module, InInit, "x", "77"),
        new("store-and-delete", "$read.x = i\ndel $read.x\nvalue = $read.x", Value | Aspect.Store, Trait.None, "x = 3", "x", "77"),
        new("method", "value = $read.m(i)", Call, Trait.Module, M, "m", NewM),
        new("method-keyword", "value = $read.m(k=i)", Call, Trait.Module, M, "m", NewM),
        new("method-star", "value = $read.m(*(i,))", Call, Trait.Module, M, "m", NewM),
        new("method-default", "value = $read.m()", Call | Aspect.Default, Trait.Module, "def m(self, k=4):\n    return k + 3", "m", "lambda self, k=0: 77"),
        new("bound-method", "bound = $read.m\nvalue = bound(i)", Call, Trait.Module, M, "m", NewM),
        new("static-method", "value = $read.m(i)", Aspect.Member | Aspect.Method | Aspect.Hideable, Trait.None, "@staticmethod\ndef m(k):\n    return k + 3", "m", NewM),
        new("class-method", "value = $read.m(i)", Aspect.Member | Aspect.Method | Aspect.Hideable, Trait.None, "@classmethod\ndef m(cls, k):\n    return k + 3", "m", NewM),
        new("super-method", "value = $read.m(i)", Aspect.Member | Aspect.Method, Trait.None, M, "m", NewM, Trait.Derived, "class Leaf(Kind):\n    def m(self, k):\n        return super().m(k) + 1\nKind = Leaf"),
        new("call", "value = $read(i)", Hidden, Trait.Callable, "def __call__(self, k):\n    return k + 3", "__call__", NewM),
        new("call-star", "value = $read(*(i,), **{})", Hidden, Trait.Callable, "def __call__(self, k):\n    return k + 3", "__call__", NewM),
        new("call-keyword", "value = $read(k=i)", Hidden, Trait.Callable | Trait.Function, "def __call__(self, k):\n    return k + 3", "__call__", NewM),
        new("call-default", "value = $read()", Hidden | Aspect.Default, Trait.Callable | Trait.Function, "def __call__(self, k=4):\n    return k + 3", "__call__", "lambda self, k=0: 77"),
        new("callback", "value = sum(map($read, (i, 2)))", Hidden, Trait.Callable, "def __call__(self, k):\n    return k + 3", "__call__", NewM),
        new("subscript", "value = $read[0]", Hidden, Trait.Sequence, "def __getitem__(self, k):\n    return k + 3", "__getitem__", NewM),
        new("store-subscript", "$read[0] = i\nvalue = $read[0]", Hidden, Trait.List, "def __getitem__(self, k):\n    return 3\ndef __setitem__(self, k, new):\n    pass", "__getitem__", NewM),
        new("slice", "value = len($read[0:2])", Aspect.Builtin, Trait.Sequence, Builtin: "len"),
        new("key", "value = $read['a']", Hidden, Trait.Mapping, "def __getitem__(self, k):\n    return 3", "__getitem__", NewM),
        new("store-key", "$read['a'] = i\nvalue = $read['a']", Aspect.None, Trait.Mapping),
        new("get", "value = $read.get('a', 9)", Aspect.None, Trait.Mapping),
        new("values", "value = 0\nfor item in $read.values():\n    value += item", Aspect.None, Trait.Mapping),
        new("len", "value = len($read)", Hidden | Aspect.Builtin, Trait.Iterable, "def __len__(self):\n    return 3", "__len__", "lambda self: 77", Builtin: "len"),
        new("truth", "value = 1 if $read else 2", Hidden, Trait.None, "def __bool__(self):\n    return True", "__bool__", "lambda self: False"),
        new("truth-of-number", "value = 1 if $read else 2", Aspect.None, Trait.Number),
        new("truth-of-container", "value = 1 if $read else 2", Aspect.None, Trait.Iterable),
        new("truth-by-len", "value = 0\nif not $read:\n    value = 5", Hidden, Trait.None, "def __len__(self):\n    return 3", "__len__", "lambda self: 0"),
        new("contains", "value = 3 in $read", Hidden, Trait.Iterable | Trait.WholeElements, "def __contains__(self, item):\n    return True", "__contains__", "lambda self, item: False"),
        new("contains-key", "value = 'a' in $read", Aspect.None, Trait.Mapping),
        new("iterate", "value = 0\nfor item in $read:\n    value += 1 if item else 2", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 0, 8))"),
        new("iterate-by-generator", "value = 0\nfor item in $read:\n    value += item", Aspect.Member | Aspect.Special, Trait.None, "def __iter__(self):\n    yield 3\n    yield 4", "__iter__", "lambda self: iter((7, 0, 8))"),
        new("comprehension", "value = sum([1 if item else 2 for item in $read])", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 0, 8))"),
        new("unpack", "value, second = $read", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 8))"),
        new("star-unpack", "first, *rest = $read\nvalue = len(rest)", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 8, 9))"),
        new("star-argument", "value = pick(*$read)", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 8, 9))", Definitions: "def pick(first, second=0, *rest):\n    return len(rest) + (1 if first else 2)"),
        new("yield-from", "value = sum(1 for item in relay($read))", Hidden, Trait.Iterable, "def __iter__(self):\n    return iter((3, 4))", "__iter__", "lambda self: iter((7, 8, 9))", Definitions: "def relay(source):\n    yield from source"),
        new("index-of", "value = (10, 20, 30, 40)[$read]", Hidden, Trait.None, "def __index__(self):\n    return 3", "__index__", "lambda self: 0"),
        new("add", "value = $read + i", Hidden, Trait.Number, "def __add__(self, other):\n    return 3", "__add__", NewM),
        new("reflected-add", "value = i + $read", Hidden, Trait.Number, "def __radd__(self, other):\n    return 3", "__radd__", NewM),
        new("in-place-add", "value = $read\nvalue += 2", Hidden, Trait.Number, "def __iadd__(self, other):\n    return 3", "__iadd__", NewM),
        new("subtract", "value = $read - i", Hidden, Trait.Number, "def __sub__(self, other):\n    return 3", "__sub__", NewM),
        new("multiply", "value = $read * $read", Hidden, Trait.Number, "def __mul__(self, other):\n    return 3", "__mul__", NewM),
        new("divide", "value = i / $read", Aspect.None, Trait.Number),
        new("floor-and-rest", "value = i // $read + i % $read", Aspect.None, Trait.Number),
        new("power", "value = 2 ** ($read % 5)", Aspect.None, Trait.Number),
        new("bits", "value = ($read & i) | ($read ^ 5)", Aspect.None, Trait.Whole),
        new("shift", "value = ($read >> 1) + (i << ($read & 7))", Aspect.None, Trait.Whole),
        new("invert", "value = ~$read", Hidden, Trait.Whole, "def __invert__(self):\n    return 3", "__invert__", "lambda self: 77"),
        new("negate", "value = -$read", Hidden, Trait.Number, "def __neg__(self):\n    return 3", "__neg__", "lambda self: 77"),
        new("repeat", "value = len($read * 2)", Aspect.Builtin, Trait.Sequence, Builtin: "len"),
        new("concatenate", "value = len($read + $read)", Aspect.Builtin, Trait.Sequence, Builtin: "len"),
        new("equal", "value = $read == 3", Hidden, Trait.Hashable, "def __eq__(self, other):\n    return True", "__eq__", "lambda self, other: False"),
        new("less", "value = $read < 5", Hidden, Trait.Number, "def __lt__(self, other):\n    return True", "__lt__", "lambda self, other: False"),
        new("between", "value = 0 <= $read < 9", Aspect.None, Trait.Number),
        new("same-type-compare", "value = $read <= $read", Aspect.None, Trait.Sequence),
        new("is", "value = $read is None", Aspect.None, Trait.Hashable),
        new("isinstance", "value = isinstance($read, int)", Aspect.Builtin, Trait.Hashable, Builtin: "isinstance"),
        new("isinstance-of-class", "value = isinstance($read, Kind)", Aspect.Builtin, Trait.None, "x = 3", Builtin: "isinstance"),
        new("type-test", "value = 1 if type($read) is int else 2", Aspect.None, Trait.Hashable),
        new("format", "value = len(f'<{$read}>')", Hidden | Aspect.Builtin, Trait.Number, "def __format__(self, how):\n    return 'abc'", "__format__", "lambda self, how: ''", Builtin: "len"),
        new("str", "value = len(str($read))", Hidden | Aspect.Builtin, Trait.Number, "def __str__(self):\n    return 'abc'", "__str__", "lambda self: ''", Builtin: "str"),
        new("hash", "value = {3: 1, 2.5: 2, 'ab': 3}.get($read, 4)", Hidden, Trait.Hashable, "def __hash__(self):\n    return 3\ndef __eq__(self, other):\n    return True", "__hash__", "lambda self: 9"),
        new("with", "with $read as value:\n    pass", Hidden, Trait.None, "def __enter__(self):\n    return 3\ndef __exit__(self, *error):\n    return False", "__enter__", "lambda self: 77"),
        new("with-raise", "with $read as value:\n    raise ValueError(i)\nvalue = 4", Hidden, Trait.None, "def __enter__(self):\n    return 3\ndef __exit__(self, *error):\n    return True", "__exit__", "lambda self, *error: False"),
        new("append-and-pop", "$read.append(i)\nvalue = $read.pop()", Aspect.None, Trait.List),
        new("text-method", "value = len($read.upper())", Aspect.Builtin, Trait.Text, Builtin: "len"),
        new("add-and-discard", "$read.add(i)\nvalue = len($read)\n$read.discard(i)", Aspect.Builtin, Trait.Set, Builtin: "len"),
        new("int-of", "value = int($read)", Hidden | Aspect.Builtin, Trait.Number, "def __int__(self):\n    return 3", "__int__", "lambda self: 77", Builtin: "int"),
        new("abs-of", "value = abs($read)", Hidden | Aspect.Builtin, Trait.Number, "def __abs__(self):\n    return 3", "__abs__", "lambda self: 77", Builtin: "abs"),
        new("extremes", "value = max($read) + min($read)", Aspect.Builtin, Trait.Iterable | Trait.WholeElements, Builtin: "max"),
    ];
}
