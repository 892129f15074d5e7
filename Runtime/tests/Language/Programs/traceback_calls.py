def f(x):
    assert x == 1, "msg"
    return x
class C:
    def __init__(self): self.value = f(2)
    def __str__(self): raise ValueError
print(f(1))
c = C()
