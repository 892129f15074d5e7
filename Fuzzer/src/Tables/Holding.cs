namespace PyJitVerify.Fuzzer.Tables;

/// <summary>Where the receiver is held while the loop runs.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Storage">What events may do with it.</param>
/// <param name="Read">Expression for the receiver in the loop.</param>
/// <param name="Put">Statement of a function that puts <c>$new</c> there; where only the loop can, it returns that.</param>
/// <param name="Definitions">Statements of the module behind <c>held = make()</c>.</param>
/// <param name="Site">The function with the loop, <c>$body</c>.</param>
/// <param name="Argument">Argument of the site's calls, with its comma.</param>
internal sealed record Holding(
    string Name, Storage Storage, string Read, string Put, string Definitions, string Site, string Argument)
{
    private const string WithBox = "def site(n, at, box, p=__probe__):\n    $body";

    /// <summary>The dimension.</summary>
    internal static IReadOnlyList<Holding> All { get; } =
    [
        new("local", Storage.Common | Storage.Rebindable | Storage.LoopOnly, "subject", "return $new", "", "def site(n, at, subject, p=__probe__):\n    $body", ", subject"),
        new("default", Storage.Common | Storage.Rebindable, "subject", "site.__defaults__ = ($new, __probe__)", "", "def site(n, at, subject=held, p=__probe__):\n    $body", ""),
        new("keyword-default", Storage.Rebindable, "subject", "site.__kwdefaults__['subject'] = $new", "", "def site(n, at, p=__probe__, *, subject=held):\n    $body", ""),
        new("cell", Storage.Common | Storage.Rebindable | Storage.Cell, "subject", "put($new)", "", "def bind(subject):\n    def site(n, at, p=__probe__):\n        $body\n    def put(new):\n        nonlocal subject\n        subject = new\n    return site, put\nsite, put = bind(held)", ""),
        new("nonlocal", Storage.Rebindable | Storage.Running, "subject", "puts[-1]($new)", "puts = []", "def site(n, at, subject, p=__probe__):\n    def put(new):\n        nonlocal subject\n        subject = new\n    puts.append(put)\n    $body", ", held"),
        new("global", Storage.Common | Storage.Rebindable | Storage.Global, "held", "global held\nheld = $new", "", "def site(n, at, p=__probe__):\n    $body", ""),
        new("attribute", Storage.Common | Storage.Rebindable | Storage.Attribute, "box.held", "box.held = $new", "class Box:\n    pass\nbox = Box()\nbox.held = held", WithBox, ", box"),
        new("slot", Storage.Rebindable, "box.held", "box.held = $new", "class Box:\n    __slots__ = ('held',)\nbox = Box()\nbox.held = held", WithBox, ", box"),
        new("class-attribute", Storage.Rebindable | Storage.ClassAttribute, "box.held", "Box.held = $new", "class Box:\n    held = held\nbox = Box()", WithBox, ", box"),
        new("attribute-of-class", Storage.Rebindable, "box.held", "box.held = $new", "class box:\n    held = held", WithBox, ", box"),
        new("list-element", Storage.Common | Storage.Rebindable | Storage.List, "box[0]", "box[0] = $new", "box = [held]", WithBox, ", box"),
        new("tuple-element", Storage.None, "box[0]", "", "box = held, 0", WithBox, ", box"),
        new("dict-value", Storage.Rebindable | Storage.Mapping, "box['held']", "box['held'] = $new", "box = {'held': held}", WithBox, ", box"),
        new("module-attribute", Storage.Rebindable | Storage.Module, "box.held", "box.held = $new", "import sys\nbox = type(sys)('box')\nbox.held = held", WithBox, ", box"),
    ];
}
