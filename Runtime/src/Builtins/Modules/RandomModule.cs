using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The Mersenne Twister MT19937: 624 words of state.</summary>
/// <remarks>Source: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with the initialisation of 2002.</remarks>
internal sealed class PyRandom : PyObject
{
    public const int StateWords = 624;
    private const int Shift = 397;
    private readonly uint[] _state = new uint[StateWords];

    public PyRandom(PyType type) : base(TypeKind.Instance) => Class = type;

    /// <summary>The next word of the state to be used.</summary>
    public int Index { get; set; } = StateWords;

    public uint[] State => _state;

    /// <summary>Seeds with an array of words.</summary>
    public void Seed(uint[] key)
    {
        SeedOne(19650218);
        int i = 1, j = 0;
        for (int k = Math.Max(StateWords, key.Length); k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            if (++i >= StateWords)
            {
                _state[0] = _state[StateWords - 1];
                i = 1;
            }
            if (++j >= key.Length) j = 0;
        }
        for (int k = StateWords - 1; k > 0; k--)
        {
            _state[i] = (_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            if (++i >= StateWords)
            {
                _state[0] = _state[StateWords - 1];
                i = 1;
            }
        }
        _state[0] = 0x80000000;
    }

    public uint Next()
    {
        if (Index >= StateWords) Generate();
        uint y = _state[Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>A float in [0, 1) with 53 bits.</summary>
    public double NextDouble()
    {
        uint a = Next() >> 5, b = Next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    private void SeedOne(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < StateWords; i++) _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
        Index = StateWords;
    }

    private void Generate()
    {
        for (int i = 0; i < StateWords; i++)
        {
            uint y = (_state[i] & 0x80000000) | (_state[(i + 1) % StateWords] & 0x7fffffff);
            _state[i] = _state[(i + Shift) % StateWords] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        Index = 0;
    }
}

/// <summary>The module <c>_random</c>: the same stream as CPython's for the same seed.</summary>
/// <remarks>Source: CPython <c>Modules/_randommodule.c</c>.</remarks>
internal static class RandomModule
{
    private static readonly TypeDefinition Definition = new("Random", TypeKind.Instance)
    {
        Module = "_random",
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyRandom(type),
            Init = static (ts, self, args, keywordNames) => args.Length <= 1 && keywordNames is null ? !Seed(ts, self, args).IsNull
                : !ts.RaiseTypeError("Random() takes at most 1 argument").IsNull,
        },
        Methods =
        [
            MethodDefinition.NoArgs("random", static (_, self) => Value.Float(((PyRandom)self.Ref!).NextDouble())),
            MethodDefinition.Fast("seed", 0, 1, static (ts, self, args) => Seed(ts, self, args)),
            MethodDefinition.NoArgs("getstate", static (_, self) =>
            {
                var r = (PyRandom)self.Ref!;
                return new PyTuple([.. r.State.Select(w => Value.Int(w)), Value.Int(r.Index)]);
            }),
            MethodDefinition.OneArg("setstate", SetState),
            MethodDefinition.OneArg("getrandbits", GetRandBits),
        ],
    };

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_random", [], [Definition]);

    private static Value Seed(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        BigInteger number;
        if (args.Length == 0 || args[0].IsNone)
        {
            // Without a seed CPython asks the system; here it is the clock, which may be virtual.
            number = ts.Interp.Clock.GetTimestamp();
        }
        else if (!Operations.TryGetIntegral(args[0], out number))
        {
            if (!Operations.Hash(ts, args[0], out long hash)) return default;
            number = (ulong)hash;
        }
        number = BigInteger.Abs(number);
        var words = new List<uint>();
        byte[] bytes = number.ToByteArray(isUnsigned: true);
        for (int i = 0; i < bytes.Length; i += 4)
        {
            uint word = 0;
            for (int b = 0; b < 4 && i + b < bytes.Length; b++) word |= (uint)bytes[i + b] << (8 * b);
            words.Add(word);
        }
        ((PyRandom)self.Ref!).Seed(words.Count == 0 ? [0] : [.. words]);
        return Value.None;
    }

    private static Value SetState(ThreadState ts, Value self, Value state)
    {
        if (state.Ref is not PyTuple tuple) return ts.RaiseTypeError("state vector must be a tuple");
        if (tuple.Count != PyRandom.StateWords + 1) return ts.RaiseValueError("state vector is the wrong size");
        var words = new uint[PyRandom.StateWords];
        for (int i = 0; i < words.Length; i++)
        {
            if (!Operations.TryGetIntegral(tuple[i], out BigInteger number)) return ts.RaiseTypeError("an integer is required");
            if (number.Sign < 0) return ts.RaiseOverflowError("can't convert negative value to unsigned int");
            words[i] = (uint)(number & uint.MaxValue);
        }
        if (!SequenceOps.TryLong(ts, tuple[PyRandom.StateWords], out long index)) return default;
        if (index is < 0 or > PyRandom.StateWords) return ts.RaiseValueError("invalid state");
        var random = (PyRandom)self.Ref!;
        words.CopyTo(random.State, 0);
        random.Index = (int)index;
        return Value.None;
    }

    private static Value GetRandBits(ThreadState ts, Value self, Value count)
    {
        if (!SequenceOps.TryLong(ts, count, out long k)) return default;
        if (k < 0) return ts.RaiseValueError("Cannot convert negative int");
        if (k == 0) return Value.Int(0);
        var random = (PyRandom)self.Ref!;
        if (k <= 32) return Value.Int(random.Next() >> (int)(32 - k));
        if (!IntOps.Charge(ts, k)) return default;
        var bytes = new byte[((k - 1) / 32 + 1) * 4];
        for (int i = 0; i < bytes.Length; i += 4, k -= 32)
        {
            uint word = random.Next();
            if (k < 32) word >>= (int)(32 - k);
            BitConverter.TryWriteBytes(bytes.AsSpan(i), word);
        }
        return PyInt.Normalize(new BigInteger(bytes, isUnsigned: true));
    }
}
