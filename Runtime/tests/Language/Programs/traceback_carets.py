x = {"a": [1, 2,
     3]}
def long_call(a, b, c, d):
    é = "日本語"; return (a
            + b) @ c[
                d
            ]
long_call(1, 2,
          [3, 4],
          0)
