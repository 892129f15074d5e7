def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


values = (0j, -0j, 1 + 2j, -1.5 - 0.5j, 1e20 + 1e-20j, complex("nan"), complex("inf-infj"), 3 + 0j, complex(0, -0.0), complex(-0.0, 1))
for z in values:
    print(repr(z), str(z), f"{z}", "%s" % z, z == complex(repr(z)) or "nan", hash(z) if z == z else "nan hash")
    line = []
    for spec in ("", "g", "f", ".2f", "e", ".1e", "+", "+.1f", " .1f", "20", "<20.2f", ">20.2f", "^20.2f", "*^20.1f", ",.1f", "_.1f", ".3", "#.3g", "F", "E", "G", "n", "z.1f", "-.1f", ".0f"):
        try:
            line.append(format(z, spec))
        except ValueError as error:
            line.append(str(error))
    print("|".join(line))
for spec in ("d", "s", "%", "010", "=10", "x", "c", "b", "0", ".", "q", "+q", "0=10.2f"):
    print(spec, end=" ")
    attempt(format, 1 + 2j, spec)
for text in ("1", "j", "-j", "+1j", "1+j", "1-2.5j", "(1+2j)", " ( 1+2j ) ", "1e5j", "infj", "nan+infj", "1_0j", "1 + 2j", "1+2", "2j+1", "(1", "", "1j1", "--j", "1+2jj", "i", "1e", "(1j))"):
    print(repr(text), end=" ")
    attempt(complex, text)
print(1j * 1j, (1 + 2j) ** 2, (1 + 2j) / (3 - 4j), abs(3 + 4j), (1 + 2j).conjugate(), -(1 + 2j), 2 ** 1j, 1j ** 1j, (1 + 2j) == (1 + 2j), 1 + 0j == 1, (2 + 0j) in [2], sum([1j, 2]), (-1) ** 0.5, complex(1.5), complex(True, False), 1j.imag, bool(0j), (1j) ** -2, (1 + 1j) ** 3, (1e200 + 1e200j) * 1e100)
z = 0j
for i in range(120):
    z = z * (0.5 + 0.5j) + i
print(z)
