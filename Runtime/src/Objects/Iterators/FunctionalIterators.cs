using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary><c>enumerate</c>.</summary>
public sealed class PyEnumerate : PyObject
{
    internal readonly Value Iterator;

    /// <summary>The next number while it fits; <see cref="BigIndex"/> takes over behind.</summary>
    internal long Index;
    internal BigInteger? BigIndex;

    internal PyEnumerate(Value iterator) : base(TypeKind.Enumerate) => Iterator = iterator;
}

/// <summary><c>zip</c>.</summary>
public sealed class PyZip : PyObject
{
    internal readonly Value[] Iterators;
    internal bool IsStrict;

    internal PyZip(Value[] iterators, bool isStrict) : base(TypeKind.Zip)
    {
        Iterators = iterators;
        IsStrict = isStrict;
    }
}

/// <summary><c>map</c>.</summary>
public sealed class PyMap : PyObject
{
    internal readonly Value Function;
    internal readonly Value[] Iterators;
    internal bool IsStrict;

    internal PyMap(Value function, Value[] iterators, bool isStrict) : base(TypeKind.Map)
    {
        Function = function;
        Iterators = iterators;
        IsStrict = isStrict;
    }
}

/// <summary><c>filter</c>.</summary>
public sealed class PyFilter : PyObject
{
    internal readonly Value Function;
    internal readonly Value Iterator;

    internal PyFilter(Value function, Value iterator) : base(TypeKind.Filter)
    {
        Function = function;
        Iterator = iterator;
    }
}
