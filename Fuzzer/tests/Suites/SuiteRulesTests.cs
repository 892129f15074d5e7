using PyJitVerify.Fuzzer.Suites;
using PyJitVerify.Oracle.Judging;

namespace PyJitVerify.Fuzzer.Tests.Suites;

public sealed class SuiteRulesTests
{
    [TestCaseSource(typeof(SuiteRules), nameof(SuiteRules.All))]
    public void Rule_changes_its_witness(NormalisingRule rule) => Assert.That(rule.Replace(rule.Witness), Is.Not.EqualTo(rule.Witness));

    [TestCase("Ran 3 tests in 0.012s", "Ran 3 tests in 1.5s")]
    [TestCase("1 failed, 2 passed in 0.52 seconds", "1 failed, 2 passed in 2 seconds")]
    [TestCase("0:00:01 load avg: 0.52 [1/2] test_dict", "0:10:01 load avg: 12.00 [1/2] test_dict")]
    [TestCase("<C object at 0x7f28d99c6400> in /tmp/tmpabc/x", "<C object at 0x7f28d99c6500> in /tmp/tmpxyz/y")]
    public void Texts_that_may_differ_are_equal(string left, string right) => Assert.That(SuiteRules.Normalise(left), Is.EqualTo(SuiteRules.Normalise(right)));

    [TestCase("Ran 3 tests in 0.012s", "Ran 4 tests in 0.012s")]
    [TestCase("1 != 2", "1 != 3")]
    [TestCase("x[3]: 0x10", "x[3]: 0x11")]
    public void Texts_that_must_not_differ_stay_apart(string left, string right) => Assert.That(SuiteRules.Normalise(left), Is.Not.EqualTo(SuiteRules.Normalise(right)));
}
