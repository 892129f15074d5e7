# The lines that a trace function sees where a statement has no instruction of its own, and where a function ends without a return.
import sys


def endless(n):
    while True:
        n += 1
        if n > 2:
            break


def endless_with_try(items):
    items = iter(items)
    while 1:
        try:
            item = next(items)
        except StopIteration:
            break
        item += 1


def ends_in_if(n):
    if n:
        n += 1


def ends_in_nested_if(n):
    if n:
        if n > 1:
            n += 1


def ends_in_loop(n):
    while n:
        n -= 1


def ends_in_else(n):
    if n:
        n += 1
    else:
        if n is None:
            n = 2


def never(n):
    if 0:
        pass


def always(n):
    if True:
        n += 1
    if not 0:
        n += 2
    if n: pass
    pass


def nothing(n): pass


def only_doc(n):
    """doc"""


def ends_in_and(n):
    if n and n > 1:
        pass


def leaves_through_finally(n):
    while n < 2:
        try: break
        finally: n += 5
    for i in range(2):
        try:
            if n: continue
            break
        finally:
            n += 1
    try: return n
    finally:
        n = 1


def trace(frame, event, arg):
    if event != 'call':
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return trace


def profile(frame, event, arg):
    if frame.f_code is function.__code__:
        events.append((event, frame.f_lineno - frame.f_code.co_firstlineno))


functions = (endless, ends_in_if, ends_in_nested_if, ends_in_loop, ends_in_else, never, always, nothing, only_doc, ends_in_and, leaves_through_finally)
for function in functions:
    for n in 0, 1, 2:
        events = []
        sys.settrace(trace)
        function(n)
        sys.settrace(None)
        print(function.__name__, n, events)
        events = []
        sys.setprofile(profile)
        function(n)
        sys.setprofile(None)
        print(function.__name__, n, events)
events = []
sys.settrace(trace)
endless_with_try([1, 2])
sys.settrace(None)
print(events)


def no_class():
    try:
        1 / 0
    except 3:
        pass


def no_class_in_group():
    try:
        raise ExceptionGroup('a', [ValueError()])
    except* (TypeError,
             3):
        pass


for function in no_class, no_class_in_group:
    try:
        function()
    except TypeError as error:
        entry = error.__traceback__.tb_next
        print(error, list(entry.tb_frame.f_code.co_positions())[entry.tb_lasti // 2])
for call in (0).__add__, int.__add__, [].__len__, object().__init__:
    try:
        call(k=0)
    except TypeError as error:
        print(error)
