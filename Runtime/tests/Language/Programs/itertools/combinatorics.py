def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import combinations, combinations_with_replacement, permutations, product

print(list(combinations("abc", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement("", 1)))
print(list(permutations("abc", 2)), list(permutations("ab")), list(permutations("ab", 3)), list(permutations("", 0)), list(permutations("a", None)))
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("a", [])), list(product("ab", repeat=0)), len(list(product("ab", "cd", repeat=2))))
attempt(combinations, "a", -1)
attempt(combinations, "a")
attempt(combinations, 5, 1)
attempt(combinations, "a", 1.5)
attempt(combinations_with_replacement, "a", -1)
attempt(permutations, "a", -1)
attempt(permutations, "a", "b")
attempt(product, 5)
attempt(product, "a", repeat=-1)
attempt(product, "a", repeat=1.5)
attempt(product, "a", bad=1)
attempt(product, "a", repeat=1, other=2)
print(sum(a * b for a, b in combinations(range(12), 2)), len(list(permutations(range(5)))), sum(sum(p) for p in product(range(4), repeat=3)), list(combinations(iterable="ab", r=1)))
