# sites: site
import builtins
def site(n):
    real = abs
    for i in range(n):
        if i == 60:
            builtins.abs = float
        __probe__(abs(-1))
    builtins.abs = real
site(90)
