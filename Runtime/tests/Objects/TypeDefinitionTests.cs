using System.Reflection;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tests.Objects;

/// <summary>What must hold for the table of every builtin type.</summary>
[TestFixture]
public sealed class TypeDefinitionTests
{
    private static IEnumerable<TypeDefinition> Definitions() => typeof(TypeDefinition).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(TypeDefinition)).Select(f => (TypeDefinition)f.GetValue(null)!);

    [Test]
    public void No_method_or_attribute_is_defined_twice()
    {
        var all = Definitions().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(all, Has.Count.GreaterThan(100));
            foreach (TypeDefinition definition in all)
                Assert.That(definition.Methods.Select(m => m.Name).Concat(definition.GetSets.Select(g => g.Name)), Is.Unique, definition.Name);
        });
    }
}
