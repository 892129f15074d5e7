# Tracing that is switched on by what an operator, an iterator or an attribute runs: what is called next is traced, in traces too.
import sys

SOURCE = '''
class Ends:
    def __init__(self, left, at_end):
        self.left, self.at_end = left, at_end

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            self.at_end()
            raise StopIteration
        return self.left


class Number:
    def __init__(self, happen):
        self.happen = happen

    def __add__(self, other):
        self.happen()
        return other

    def __bool__(self):
        self.happen()
        return True

    def __lt__(self, other):
        self.happen()
        return True

    def __getitem__(self, at):
        self.happen()
        return at

    def __neg__(self):
        self.happen()
        raise ValueError

    @property
    def half(self):
        self.happen()
        return 2


def other(k):
    return k


def site(n, moment, form):
    total = 0
    for i in range(n):
        number = Number(lambda: switch(i, moment))
        if form == 'end':
            for item in Ends(3, number.happen):
                total += item
        elif form == 'add':
            total += number + i
        elif form == 'bool':
            if number:
                total += 1
        elif form == 'less':
            total += number < i
        elif form == 'item':
            total += number[i]
        elif form == 'raise':
            try:
                total += -number
            except ValueError:
                total += 3
        else:
            total += number.half
        total += other(i)
    return total
'''

CODE = compile(SOURCE, 'site', 'exec')


def trace(frame, event, arg):
    if frame.f_code.co_filename == 'site' and event == 'call':
        events.append((frame.f_code.co_name, frame.f_lineno))
    return trace


def switch(i, moment):
    if i == moment:
        sys.settrace(trace)
    elif i == moment + 1:
        sys.settrace(None)


for form in ('end', 'add', 'bool', 'less', 'item', 'raise', 'half'):
    seen = {}
    for moment in range(45):
        events = []
        names = {'switch': switch}
        exec(CODE, names)
        names['site'](moment + 3, moment, form)
        seen.setdefault(tuple(events), []).append(moment)
    for events, moments in seen.items():
        print(form, moments[0], len(moments), *events)
