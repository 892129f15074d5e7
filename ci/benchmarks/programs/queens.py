"""Eight queens by backtracking: recursion, lists of flags, attribute-free calls."""


def place(row, n, columns, up, down):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if columns[column] and up[row + column] and down[row - column + n]:
            columns[column] = up[row + column] = down[row - column + n] = False
            count += place(row + 1, n, columns, up, down)
            columns[column] = up[row + column] = down[row - column + n] = True
    return count


def kernel():
    n = 7
    return place(0, n, [True] * n, [True] * (2 * n), [True] * (2 * n + 1))
