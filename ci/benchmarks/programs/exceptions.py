"""Raising and catching in hot loops: from callees, through finally, by dictionary lookups."""


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def check(value):
    if value % 3 == 0:
        raise Refused(value)
    return value


def guarded(value, log):
    try:
        return check(value)
    finally:
        log[0] += 1


def kernel():
    table = {i: i for i in range(0, 100, 2)}
    log = [0]
    good = bad = missing = 0
    for i in range(4000):
        try:
            good += guarded(i, log)
        except Refused as error:
            bad += error.code
        try:
            table[i % 100]
        except KeyError:
            missing += 1
    return good, bad, missing, log[0]
