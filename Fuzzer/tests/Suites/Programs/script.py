"""A test script that no runner knows."""
import sys

active = False
for _ in range(20_000):
    active = active or sys._jit.is_active()
print('traced' if active else 'not traced')
