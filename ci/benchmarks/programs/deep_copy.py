"""Copies nested containers and objects by type, with a table of what was copied."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def copy(value, known):
    kind = type(value)
    if kind in (int, float, str, bool):
        return value
    found = known.get(id(value))
    if found is not None:
        return found
    if kind is list:
        result = []
        known[id(value)] = result
        for item in value:
            result.append(copy(item, known))
    elif kind is dict:
        result = {}
        known[id(value)] = result
        for key, item in value.items():
            result[copy(key, known)] = copy(item, known)
    elif kind is tuple:
        result = tuple([copy(item, known) for item in value])
        known[id(value)] = result
    else:
        result = kind.__new__(kind)
        known[id(value)] = result
        for key, item in value.__dict__.items():
            setattr(result, key, copy(item, known))
    return result


def kernel():
    shared = Point(1, 2.5)
    data = {"points": [Point(i, [i, str(i)]) for i in range(20)], "table": {i: (i, shared) for i in range(20)}, "flags": [True, False] * 10}
    data["self"] = data["points"]
    for _ in range(12):
        data = copy(data, {})
    return len(data["points"]), data["self"] is data["points"], data["table"][3][1].y
