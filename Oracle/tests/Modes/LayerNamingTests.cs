using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Modes;

public sealed class LayerNamingTests
{
    private static readonly string[] Embedded = ["spec", "uops", "uops-opt", "native", "jit", "stress"];
    private static readonly string[] CPython315 = ["spec-off", "jit", "jit-low", "jit-low-noopt", "stress"];
    private static readonly string[] PyPyLow = ["jit-low", "jit-low-noopt", "jit-low-nounroll", "jit-low-noinline", "stress"];
    private static readonly string[] PyPyDefault = ["jit", "jit-noopt", "jit-nounroll", "jit-noinline"];
    private static readonly string[] CPython314 = ["jit", "jit-noopt"];

    [TestCase("uops-opt jit", Layer.Optimizer)]
    [TestCase("uops-opt jit stress", Layer.Optimizer)]
    [TestCase("native jit", Layer.Backend)]
    [TestCase("native", Layer.Backend)]
    [TestCase("uops native stress", Layer.Tracing)]
    [TestCase("jit", Layer.OptimizedNative)]
    [TestCase("jit stress", Layer.OptimizedNative)]
    [TestCase("uops uops-opt native jit", Layer.Tracing)]
    [TestCase("spec uops uops-opt native jit stress", Layer.Specializer)]
    [TestCase("stress", Layer.StressSchedule)]
    [TestCase("uops", Layer.Unresolved)]
    [TestCase("", Layer.Unresolved)]
    public void Embedded_modes_name_the_layer(string disagreeing, Layer layer) => Check(LayerNaming.Embedded, Embedded, disagreeing, layer);

    [TestCase("jit-low", Layer.Optimizer)]
    [TestCase("jit jit-low stress", Layer.Optimizer)]
    [TestCase("jit-low jit-low-noopt", Layer.TracingOrBackend)]
    [TestCase("jit jit-low jit-low-noopt stress", Layer.TracingOrBackend)]
    [TestCase("spec-off", Layer.Specializer)]
    [TestCase("stress", Layer.StressSchedule)]
    [TestCase("spec-off jit", Layer.Unresolved)]
    public void CPython_315_modes_name_the_layer(string disagreeing, Layer layer) => Check(LayerNaming.CPython, CPython315, disagreeing, layer);

    [TestCase("b:interp b:spec", Layer.Implementation)]
    [TestCase("a:spec-off", Layer.Specializer)]
    [TestCase("a:spec-off b:interp b:spec", Layer.Specializer)]
    [TestCase("b:spec", Layer.Specializer)]
    [TestCase("b:interp", Layer.Unresolved)]
    public void Modes_of_two_implementations_name_the_layer(string disagreeing, Layer layer) =>
        Check(LayerNaming.Pair(["a:off", "a:spec-off"], ["b:interp", "b:spec"]), ["a:spec-off", "b:interp", "b:spec"], disagreeing, layer);

    [TestCase("jit", Layer.Optimizer)]
    [TestCase("jit jit-noopt", Layer.TracingOrBackend)]
    [TestCase("jit-noopt", Layer.TracingOrBackend)]
    public void CPython_314_modes_name_the_layer(string disagreeing, Layer layer) => Check(LayerNaming.CPython, CPython314, disagreeing, layer);

    [TestCase("jit jit-low", Layer.Optimizer)]
    [TestCase("jit-low", Layer.Optimizer)]
    [TestCase("jit jit-noopt jit-low jit-low-noopt", Layer.TracingOrBackend)]
    [TestCase("jit-low jit-low-noopt", Layer.TracingOrBackend)]
    [TestCase("jit-noopt jit-low-noopt", Layer.TracingOrBackend)]
    public void All_CPython_314_modes_name_the_layer(string disagreeing, Layer layer) =>
        Check(LayerNaming.CPython, [.. CPython314, "jit-low", "jit-low-noopt"], disagreeing, layer);

    [TestCase("jit-low jit-low-nounroll jit-low-noinline", Layer.Optimizer)]
    [TestCase("jit-low jit-low-noinline stress", Layer.Optimizer)]
    [TestCase("jit-low", Layer.Optimizer)]
    [TestCase("jit-low jit-low-noopt jit-low-nounroll", Layer.Tracing)]
    [TestCase("jit-low jit-low-noopt jit-low-nounroll jit-low-noinline stress", Layer.TracingOrBackend)]
    [TestCase("jit-low-noopt", Layer.TracingOrBackend)]
    [TestCase("stress", Layer.StressSchedule)]
    [TestCase("jit-low-nounroll jit-low-noopt", Layer.Unresolved)]
    public void PyPy_modes_at_low_thresholds_name_the_layer(string disagreeing, Layer layer) => Check(LayerNaming.PyPy, PyPyLow, disagreeing, layer);

    [TestCase("jit jit-nounroll jit-noinline", Layer.Optimizer)]
    [TestCase("jit jit-noopt jit-nounroll", Layer.Tracing)]
    [TestCase("jit jit-noopt jit-nounroll jit-noinline", Layer.TracingOrBackend)]
    public void PyPy_modes_at_default_thresholds_name_the_layer(string disagreeing, Layer layer) => Check(LayerNaming.PyPy, PyPyDefault, disagreeing, layer);

    [Test]
    public void Layer_is_unresolved_when_the_modes_that_tell_did_not_run() =>
        Check(LayerNaming.Embedded, ["jit"], "jit", Layer.Unresolved);

    [TestCase("uops-opt jit", "interp spec uops native | uops-opt jit; Value; Optimizer")]
    [TestCase("uops-opt jit stress", "interp spec uops native | uops-opt jit; Value; Optimizer")]
    [TestCase("stress", "interp spec uops uops-opt native jit | stress; Value; StressSchedule")]
    [TestCase("uops stress", "interp spec uops-opt native jit | uops stress; Value; Unresolved")]
    public void Signature_holds_the_modes_that_tell_and_no_others(string disagreeing, string signature)
    {
        var odd = disagreeing.Split(' ');
        Assert.That(
            Signature.Of(Mode("interp"), LayerNaming.Embedded.Name(Embedded, odd), odd, "Value").ToString(), Is.EqualTo(signature));
    }

    [Test]
    public void Mode_set_selects_in_its_own_order_with_the_reference()
    {
        var set = new ModeSet([Mode("a"), Mode("b"), Mode("c")]);
        Assert.Multiple(() =>
        {
            Assert.That(set.Select("c", "b").All.Select(m => m.Name), Is.EqualTo(new[] { "a", "b", "c" }));
            Assert.That(set.Select("c").Others.Single().Name, Is.EqualTo("c"));
            Assert.That(() => set["z"], Throws.ArgumentException.With.Message.Contains("a, b, c"));
        });
    }

    private static Mode Mode(string name) => new(name, false, EquatableList<Knob>.Empty);

    private static void Check(LayerNaming naming, string[] ran, string disagreeing, Layer layer) => Assert.That(
        naming.Name(ran, disagreeing.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Layer, Is.EqualTo(layer));
}
