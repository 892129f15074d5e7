# sites: site
import sys
def tracer(frame, event, arg):
    __probe__(event, frame.f_lineno)
    return tracer
def toggle(k):
    if k == 60:
        sys._getframe(1).f_trace = tracer
        sys.settrace(tracer)
    elif k == 64:
        sys.settrace(None)
def site(n):
    for i in range(n):
        sorted((i,), key=toggle)
site(90)
