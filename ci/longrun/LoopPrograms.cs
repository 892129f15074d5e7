using System.Text;

namespace PyJitVerify.LongRun;

/// <summary>
/// Programs of many small functions with a loop each, whose statements are drawn from a list, called with operands of one kind and then of others.
/// What they print depends on every loop. All of a seed.
/// </summary>
internal static class LoopPrograms
{
    private const int Functions = 48, Rounds = 5, Iterations = 70;

    private const string Prelude = """
        import sys
        G = 3
        H = 1.5
        class Plain:
            k = 2
            def __init__(self, p, q):
                self.p = p
                self.q = q
            def add(self, v):
                return self.p + v
            def both(self, v, w=1):
                return self.q * v - w
            @property
            def half(self):
                return self.q * 0.5
        class Derived(Plain):
            k = 5
            def add(self, v):
                return super().add(v) - 1
        class Slotted:
            __slots__ = ('p', 'q', 'next')
            k = 7
            def __init__(self, p, q):
                self.p, self.q, self.next = p, q, None
            def add(self, v):
                return v - self.p
            def both(self, v, w=2):
                return v + w
            @property
            def half(self):
                return self.p
        def twice(v): return v + v
        def pick(a, b, c=4): return a if b else c
        def deep(v): return twice(v) - pick(v, v, 1)
        def counted(n):
            for j in range(n):
                yield j * 2
        def total(values):
            t = 0
            for v in values: t += v
            return t
        """;

    /// <summary>Names that statements use: ints a b, any number x, list of ints v, mixed list m, dict d, object o, str s, loop variable i, n.</summary>
    private static readonly string[] Statements =
    [
        "a = a + i", "a = (a * 3 - b) & 0xFFFFF", "b = b ^ i", "b = i // 3 + b % 7", "x = x * 0.5 + i", "x = x - a % 11", "x += H", "a += G",
        "a = -a if a > 1000000 else a + 1", "a = a << 1 if a < 1000 else a >> 3", "b = ~b + i", "v[i % 5] = a % 1000", "a += v[i % 5]", "m[i % 4] = x",
        "b += len(m)", "x = x + (m[i % 4] if type(m[i % 4]) is float else 1)", "d[i % 7] = a % 97", "a += d.get(i % 9, 1)", "b += 1 if i % 7 in d else 2",
        "o.p = a % 100", "x = x + o.p", "o.q = x", "a += o.add(i) % 50 if type(o.p) is int else 1", "x = o.both(1.5)", "x = o.both(2, w=i)", "a += o.k",
        "x = o.half", "s = s[-6:] + 'ab'[i % 2]", "b += len(s)", "a += 1 if s == 'abab' else 0", "b += twice(i)", "b += pick(i, i % 2)", "a += deep(i)",
        "b += total(v)", "p, q = i, b\n        a += p - q % 3", "t = (i, a % 10, x)\n        b += t[0]", "a, b = b % 1000, a % 1000",
        "if i % 3:\n            a += 1\n        else:\n            x -= 0.25", "if a > b:\n            b += 2", "if x:\n            a ^= 5", "if m[i % 4] is None:\n            a += 9",
        "for j in range(i % 4):\n            a += j", "for e in v:\n            if e % 2:\n                continue\n            b += e % 5",
        "for e in counted(3):\n            b += e", "b += sum([e * 2 for e in v if e % 3])", "b += sum(e for e in v)", "k = i\n        while k > 0:\n            k -= 7\n            a += k % 3",
        "try:\n            a += v[i % 6]\n        except IndexError:\n            b += 1", "try:\n            x += 1 / (i % 5)\n        except ZeroDivisionError as err:\n            a += len(str(err))",
        "with open_(o) as w:\n            a += w", "m.append(i)\n        del m[4:]", "v[1:3] = [i, a % 10]", "w = [i, x, *v[:2]]\n        b += len(w)", "x = float(i) if i % 2 else x",
        "a += int(x) % 13 if x == x and abs(x) < 1e9 else 0", "b += max(i, 5)", "b += isinstance(o, Plain)", "a += (lambda z: z + i)(2)", "a = a if a is not None else 0",
        "match i % 4:\n            case 0: a += 1\n            case 1 | 2: b += 1\n            case _: x += 1", "s2 = f'{i}{a % 3}'\n        b += len(s2)", "a %= 1 << 40",
        "a = a * a % 1000003", "a = a + (1 << 62)\n        a -= (1 << 62) - 1", "x = x if -1e12 < x < 1e12 else 0.125",
    ];

    /// <summary>What may happen between the calls.</summary>
    private static readonly string[] Events =
    [
        "Plain.k = r", "Plain.fresh = r", "globals()['G'] = r", "globals()['H'] = r * 0.5", "Plain.add = lambda self, v: v + 2",
        "twice.__code__ = (lambda v: v + v + 1).__code__", "pick.__defaults__ = (r,)", "sys.settrace(lambda *a: None); sys.settrace(None)", "objects[0].__class__ = Derived",
        "objects[0].__class__ = Plain", "Slotted.k = r", "Derived.add = Plain.both", "globals()['total'] = lambda values: len(values)", "setattr(Plain, 'k', r * 1.5)",
    ];

    private const string ContextManager = """
        class open_:
            def __init__(self, o): self.o = o
            def __enter__(self): return 3
            def __exit__(self, *a): return False
        """;

    public static string Generate(ulong seed)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        var text = new StringBuilder(Prelude).Append('\n').Append(ContextManager).Append('\n');
        for (int f = 0; f < Functions; f++)
        {
            string head = random.Next(5) switch
            {
                0 => "i = -1\n    while i + 1 < n:\n        i += 1",
                1 => "for i, unused in enumerate(range(n)):\n        pass",
                2 => "for i in [*range(n)]:\n        pass",
                3 => "for i in range(n):\n        b = b % 10007",
                _ => "for i in range(n):\n        pass",
            };
            text.Append($"def f{f}(n, a, b, x, v, m, d, o, s):\n    {head}\n");
            for (int k = 1 + random.Next(5); k >= 0; k--) text.Append("        ").Append(Statements[random.Next(Statements.Length)]).Append('\n');
            text.Append("        a = a % 1000000007 if type(a) is int else a\n    return a, b, x, s, v[:3], m[:2], len(d)\n");
        }
        text.Append("objects = [Plain(1, 2.5), Derived(2, 3), Slotted(3, 4)]\nnumbers = [(1, 2, 0.5), (7, -3, 9), (1 << 61, 5, 1 << 70), (True, 2.5, 0.5), (0.25, 3, 1e300)]\n");
        text.Append($"def main():\n    for r in range({Rounds}):\n        a, b, x = numbers[r % len(numbers)]\n");
        for (int f = 0; f < Functions; f++)
        {
            text.Append($"        call(f{f}, {Iterations + random.Next(30)}, a, b, x, objects[(r + {f % 3}) // {1 + random.Next(3)} % 3])\n");
            if (random.Next(12) == 0) text.Append("        ").Append(Events[random.Next(Events.Length)]).Append('\n');
        }
        text.Append("""
            def call(f, n, a, b, x, o):
                try:
                    print(f(n, a, b, x, [1, 2, 3, 4, 5], [None, 1.5, 2, 'z'], {1: 2}, o, 'abab'))
                except Exception as error:
                    print(f.__name__, type(error).__name__, error, error.__traceback__.tb_next.tb_lineno)
            main()

            """);
        return text.ToString();
    }
}
