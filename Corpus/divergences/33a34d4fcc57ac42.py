# sites: site
import sys
log = []


def note(frame, event, arg):
    log.append((event, frame.f_lineno))
    return note


def watch():
    sys._getframe(1).f_trace = note
    sys.settrace(note)


def site(n, at):
    for i in range(n):
        if i == at:
            watch()
        if i == at + 5:
            sys.settrace(None)
        i += 0


site(9000, -1)
site(9000, 8500)
__probe__(tuple(log))
