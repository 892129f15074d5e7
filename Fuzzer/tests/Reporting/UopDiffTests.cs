using PyJitVerify.Fuzzer.Reporting;

namespace PyJitVerify.Fuzzer.Tests.Reporting;

public sealed class UopDiffTests
{
    [TestCase("_SET_IP _ITER_CHECK_RANGE _GUARD_TYPE_VERSION _LOAD_ATTR_SLOT _JUMP_TO_TOP _DEOPT", "_ITER_CHECK_RANGE _LOAD_CONST_INLINE _JUMP_TO_TOP _EXIT_TRACE _DEOPT",
        " _ITER_CHECK_RANGE\n-_GUARD_TYPE_VERSION\n-_LOAD_ATTR_SLOT\n+_LOAD_CONST_INLINE\n _JUMP_TO_TOP")]
    [TestCase("_A _B _C _GUARD _D _E _F _G _H _I _OLD", "_A _B _C _D _E _F _G _H _I _NEW _NEWER",
        " _B\n _C\n-_GUARD\n _D\n _E\n ...\n _H\n _I\n-_OLD\n+_NEW\n+_NEWER")]
    [TestCase("_A _SET_IP _EXIT_TRACE _DEOPT _B", "_START_EXECUTOR _A _EXIT_TRACE", "")]
    [TestCase("", "", "")]
    public void Diff_has_what_changed_and_its_neighbours(string before, string after, string diff) =>
        Assert.That(UopDiff.Of(before.Split(' ', StringSplitOptions.RemoveEmptyEntries), after.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(diff));
}
