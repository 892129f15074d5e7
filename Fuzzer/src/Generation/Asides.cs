namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Parts of the language that no shape is about, each in a statement of the hot loop: so that every opcode and uop is executed beside what
/// the shapes assume (<c>fuzz</c> says which were). A trace ends where something raises or waits, so what stands behind that has a loop of its own in front.
/// <para>What each must keep: its names end in <see cref="Suffix"/> or are local to a function; it is calm at any <c>i</c>; what is newer than Python 3.11 is in a
/// text that may fail to compile.</para>
/// </summary>
internal static class Asides
{
    /// <summary>No shape has such names.</summary>
    internal const string Suffix = "_aside";

    /// <summary>All of them. Their order is part of <see cref="ProgramGenerator.Version"/>.</summary>
    internal static IReadOnlyList<(string Definitions, string Statement)> All { get; } =
    [
        ("", "acc += len(f'{i:>4}{acc!s:.3}{i!r}')"),
        ("", "acc += len({i & 1, 2, *(3, i & 3)}) + len({c1 & 1 for c1 in (i, 2)})"),
        ("", "acc += len('a-b-c'.split('-')) + len(tuple([i, 1]))"),
        ("""
            def store_aside(i):
                items = [0, 1, 2, 3]
                low = i & 1
                items[low:low + 2] = (i,)
                return len(items[low:]) + len(items[1:3])
            """, "acc += store_aside(i)"),
        ("""
            def match_aside(i):
                match ({'a': i, 'b': 2}, [i, 1, 2], {'c': i}, (i,))[i & 3]:
                    case {'a': int(x), **rest}:
                        return len(rest) + (x & 3)
                    case [_, *rest] if rest:
                        return len(rest)
                    case {'c': x}:
                        return x & 7
                return 9
            """, "acc += match_aside(i)"),
        ("""
            def global_aside(i):
                global gone_aside
                gone_aside = i
                total = gone_aside & 3
                del gone_aside
                return total
            """, "acc += global_aside(i)"),
        ("""
            class Holder_aside:
                pass
            def delete_aside(i):
                holder = Holder_aside()
                holder.k = i & 7
                total = holder.k
                del holder.k
                value = {total: 1, 'k': 2}
                del value['k']
                total += len(value)
                del value
                return total
            def forget_aside(i):
                cell = i & 7
                look = lambda: cell
                total = cell
                del cell
                return total
            """, "acc += delete_aside(i) + forget_aside(i)"),
        ("""
            class Pair_aside:
                def __init__(self, left=0, *, right=1):
                    self.left, self.right = left, right
                def total(self, *, by=1):
                    return self.left + self.right * by
            def count_aside(k):
                yield k
                yield 3
            def keyword_aside(i):
                pair = Pair_aside(right=i & 7)
                method = pair.total
                return method(by=2) + pair.total(by=3) + sum(count_aside(k=1))
            """, "acc += keyword_aside(i)"),
        ("""
            class Plain_aside:
                tag = 3
            class Bare_aside(Plain_aside):
                __slots__ = ()
                def look(self):
                    return super().tag
            class Slotted_aside:
                __slots__ = ('k',)
                tag = 4
            plain_aside, bare_aside, slotted_aside = Plain_aside(), Bare_aside(), Slotted_aside()
            """, "acc += (1 if plain_aside else 2) + slotted_aside.tag + bare_aside.look()"),
        ("""
            class Number_aside:
                def __init__(self, k):
                    self.k = k
                def __add__(self, other):
                    return self.k + other
                def __getitem__(self, at):
                    return self.k ^ at
                @property
                def half(self):
                    return self.k // 2
            number_aside = Number_aside(5)
            """, "acc += (number_aside + i & 7) + (number_aside[i] & 7) + number_aside.half"),
        ("""
            def assert_aside(i):
                try:
                    assert i % 3, f'{i} of {i + 1}'
                    return 1
                except AssertionError as error:
                    return len(str(error))
            """, "acc += assert_aside(i)"),
        ("""
            def handler_aside(i):
                total = 0
                try:
                    total += (3, 4)[i & 3]
                except tuple([e for e in (KeyError, IndexError)]):
                    for k in range(3):
                        total += k
                return total
            """, "acc += handler_aside(i)"),
        ("""
            def group_aside(i):
                total = 0
                try:
                    if i & 1:
                        raise ExceptionGroup('aside', [ValueError(i), KeyError(i)])
                    total += 1
                except* tuple([e for e in (ValueError, OSError)]) as caught:
                    for k in range(3):
                        total += len(caught.exceptions) + k
                except* KeyError:
                    for k in range(3):
                        total += k
                return total
            """, "acc += group_aside(i)"),
        ("""
            def inner_aside(k):
                yield k
            def outer_aside(k):
                try:
                    yield from inner_aside(k)
                except KeyError:
                    yield 5
            def throw_aside(i):
                outer = outer_aside(i)
                next(outer)
                return outer.throw(KeyError(i))
            """, "acc += throw_aside(i)"),
        ("""
            class Ready_aside:
                def __init__(self, k):
                    self.k = k
                def __await__(self):
                    return self.k
                    yield
                def __aiter__(self):
                    return self
                async def __anext__(self):
                    self.k -= 1
                    if self.k < 0:
                        raise StopAsyncIteration
                    return self.k
            async def later_aside(i):
                total = 0
                for k in range(3):
                    made = Ready_aside(k & 1)
                    async for item in made:
                        total += item
                for k in range(3):
                    total += await Ready_aside(k)
                return total
            def async_aside(i):
                try:
                    later_aside(i).send(None)
                except StopIteration as done:
                    return done.value
            """, "acc += async_aside(i)"),
        ("""
            def body_aside(i):
                base = i & 3
                class Body:
                    total = 0
                    for k in range(5):
                        total += k + base
                    del k
                return Body.total
            """, "acc += body_aside(i) if not i & 7 else 1"),
        ("""
            class Noted_aside:
                first: int = 1
                second: str
            annotate_aside = getattr(Noted_aside, '__annotate__', None) or (lambda form: ())
            """, "acc += len(annotate_aside(1))"),
        ("""
            def template_aside(i):
                return f'{i!r:>4}-{i + 1}'
            try:
                exec("def template_aside(i):\n    return t'{i!r:>4}-{i + 1}'")
            except SyntaxError:
                pass
            """, "acc += len(list(template_aside(i))) & 7"),
        // The flag is that of "from __future__ import annotations".
        ("""
            code_aside = compile('total: int = 0\nfor k in range(4):\n    spare = k\n    total += spare\n    del spare\n', 'aside', 'exec', 0x1000000)
            def exec_aside(i):
                names = {'i': i}
                exec(code_aside, names)
                return names['total']
            """, "acc += exec_aside(i) if not i & 7 else 1"),
        ("""
            def import_aside(i):
                from math import floor
                return floor(i) & 7
            """, "acc += import_aside(i)"),
    ];
}
