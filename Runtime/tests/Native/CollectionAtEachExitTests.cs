using PyJitVerify.Runtime.Tests.Tier2;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>
/// The .NET collector runs at every single exit of machine code, when young objects are in the spill area, in registers of the trampoline's
/// making, and in slots that were just put in order.
/// </summary>
[TestFixture]
internal sealed class CollectionAtEachExitTests
{
    private const string Program = """
        class Node:
            __slots__ = ('value', 'next')
            def __init__(self, value, next):
                self.value = value
                self.next = next
        class Box:
            def __init__(self): self.items, self.name = [], 'b'
            def put(self, x):
                self.items.append((x, self.name + str(x)))
                return self.items[-1]
        def chain(n):
            node = None
            for i in range(n):
                node = Node([i], node)
            total = 0
            while node is not None:
                total += node.value[0]
                node = node.next
            return total
        def boxes(n):
            box, last, seen = Box(), None, {}
            for i in range(n):
                pair = box.put(i * 1.5)
                a, b = pair
                if i % 3 == 0:
                    last = [a, b, last]
                    last = last[:2]
                seen[b] = seen.get(b, 0) + len(box.items)
            return last, len(seen), sum(seen.values())
        def pairs(items, n):
            out = []
            for i in range(n):
                x, y = items[i % 3], (i, [i])
                items[i % 3], out = y, [y, x, out[:1]]
            return out
        def numbers(n):
            for i in range(n): yield [i]
        def drive(n):
            return sum(x[0] for x in numbers(n) if x[0] % 2)
        print(chain(120), boxes(120), pairs([(0,), (1,), (2,)], 120), drive(120))
        """;

    [Test]
    public void Program_survives([Values(RunMode.Native, RunMode.Jit)] RunMode mode, [Values(1, 2)] int generation, [Values(2, 20)] int threshold)
    {
        int exits = 0;
        TracedRun run = TracedRun.Of(Program, mode, o => o with { BackEdgeThreshold = threshold, SideExitThreshold = threshold }, interpreter => interpreter.TierTwo!.AtNativeExit = () =>
        {
            exits++;
            // All generations take longer.
            if (generation == 1 || exits % 8 == 0) GC.Collect(generation == 1 ? 0 : 2, GCCollectionMode.Forced, blocking: true, compacting: true);
        });
        Assert.That(run.Output, Is.EqualTo(TracedRun.Of(Program, RunMode.Interp).Output));
        Assert.That(exits, Is.GreaterThan(300));
    }
}
