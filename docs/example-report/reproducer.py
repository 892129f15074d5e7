# JIT: wrong value (the optimizer)
# Exit status 1 of the next command shows the bug:
#   pyjitverify diff reproducer.py --target embedded
def make():
    number = 0

    def read(k):
        return number + 0

    def write(new):
        nonlocal number
        number = new

    return read, write


held = make()
for i in range(20):
    if i == 18:
        held[1](0.5)
    __probe__(held[0](0))
