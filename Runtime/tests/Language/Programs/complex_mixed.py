# Complex arithmetic with real operands, which have no imaginary part, and with infinities (C99, annex G; CPython 3.14).
import operator

inf, nan = float('inf'), float('nan')
reals = [0.0, -0.0, 1.5, -inf, inf, nan, 2, 0, True, 10**30]
numbers = [1j, -1j, complex(-0.0, 1), complex(1, -0.0), complex(inf, 2), complex(0.0, nan), 0j, complex(inf, nan), complex(nan, -inf), complex(-inf, inf),
           complex(1e300, 1e300), complex(3, -4)]
for left in reals + numbers:
    for right in reals + numbers:
        if type(left) is type(right) is not complex or complex not in (type(left), type(right)):
            continue
        row = []
        for operation in operator.add, operator.sub, operator.mul, operator.truediv:
            try:
                row.append(operation(left, right))
            except ArithmeticError as error:
                row.append(str(error))
        print(left, right, *row)


def site(value, n):
    for i in range(n):
        value = -0.0 * 1j if i % 2 else 1j * -0.0 + i
    return value


print(site(0, 100), 2 - 0j, 0.0 / complex(-0.0, 1))
