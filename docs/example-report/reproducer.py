# sites: site
# JIT: wrong value (the optimizer)
# Exit status 1 of the next command shows the bug:
#   pyjitverify diff reproducer.py --target embedded
held = [0]
acc = 0
i = 0
while 1:
    i += 1
    if i >= 21:
        break
    if i == 19:
        held[0] = 1 << 63
    if held[0] > 0:
        acc += 0.5
