# JIT: wrong value (the optimizer)
# Exit status 1 of the next command shows the bug:
#   pyjitverify diff reproducer.py --target embedded
held = [0, 0]
for i in range(20):
    if i == 18:
        held[:] = [0, 0.5]
    __probe__(held[1] + 0)
