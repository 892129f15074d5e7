import sys
events = []


def trace(frame, event, arg):
    events.append(frame.f_code)
    return trace


for i in range(15):
    sys.settrace(trace)
    {0: 0 for c1 in range(1)}
