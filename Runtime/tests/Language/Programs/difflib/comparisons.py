def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import difflib
a = "one\ntwo\nthree\nfour\n".splitlines(keepends=True)
b = "zero\none\ntree\nfour\nfive\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(a, b, "old", "new", "d1", "d2", n=1)), "".join(difflib.context_diff(a, b, "old", "new")), "".join(difflib.ndiff(a, b)), "".join(difflib.restore(difflib.ndiff(a, b), 2)), sep="---\n")
s = difflib.SequenceMatcher(None, "abxcd", "abcdz")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, 5, 0, 5), list(s.get_grouped_opcodes(1)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("wheel", ["heel", "wheal", "steel"], n=2, cutoff=0.5))
attempt(difflib.get_close_matches, "a", [], 0)
attempt(difflib.get_close_matches, "a", [], 1, 2)
attempt(difflib.SequenceMatcher, "x", "a", "b")
j = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(j.ratio(), 3), j.find_longest_match(), [tuple(m) for m in j.get_matching_blocks()], j.bjunk, j.bpopular)
for tag, i1, i2, j1, j2 in j.get_opcodes():
    print(tag, i1, i2, j1, j2)
print(difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("  # \n"), list(difflib.Differ().compare(["a b\n"], ["a  c\n"])), list(difflib.unified_diff([], ["x\n"])), list(difflib.unified_diff(["x"], ["x"])), list(difflib.diff_bytes(difflib.unified_diff, [b"a"], [b"b"], b"f", b"g", lineterm=b"")))
attempt(lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])))
s.set_seqs([1, 2, 3], [1, 2, 4])
print(s.ratio(), difflib.SequenceMatcher(None, "", "").ratio(), difflib.SequenceMatcher(None, "a" * 300, "a" * 300 + "b").ratio(), difflib.SequenceMatcher(None, "a" * 300, "b" + "a" * 300, autojunk=False).ratio())
