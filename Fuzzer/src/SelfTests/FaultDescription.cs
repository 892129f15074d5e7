namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>A planted fault, as its worker lists it.</summary>
/// <param name="Name">What the worker takes to plant it.</param>
/// <param name="Layer">Where it sits.</param>
/// <param name="Area">What kind of mistake it is.</param>
/// <param name="Part">What a finding should name inside the layer; empty when it cannot name anything.</param>
/// <param name="Description">One line.</param>
public sealed record FaultDescription(string Name, string Layer, string Area, string Part, string Description);
