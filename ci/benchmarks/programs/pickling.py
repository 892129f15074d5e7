"""Objects to bytes and back, by a stack machine of opcodes: dispatch tables, memo, growing buffers."""


class Writer:
    def __init__(self):
        self.out = bytearray()
        self.memo = {}

    def save(self, obj):
        key = id(obj)
        if key in self.memo:
            self.out.append(0x6D)
            self.number(self.memo[key])
            return
        self.dispatch[type(obj)](self, obj)

    def number(self, n):
        while n > 0x7F:
            self.out.append(n & 0x7F | 0x80)
            n >>= 7
        self.out.append(n)

    def remember(self, obj):
        self.memo[id(obj)] = len(self.memo)

    def none(self, obj):
        self.out.append(0x4E)

    def boolean(self, obj):
        self.out.append(0x54 if obj else 0x46)

    def integer(self, obj):
        self.out.append(0x49 if obj >= 0 else 0x4A)
        self.number(obj if obj >= 0 else -obj)

    def text(self, obj):
        data = obj.encode()
        self.out.append(0x53)
        self.number(len(data))
        self.out += data
        self.remember(obj)

    def sequence(self, obj):
        self.out.append(0x4C if type(obj) is list else 0x55)
        self.number(len(obj))
        if type(obj) is list:
            self.remember(obj)
        for item in obj:
            self.save(item)

    def mapping(self, obj):
        self.out.append(0x44)
        self.number(len(obj))
        self.remember(obj)
        for key, value in obj.items():
            self.save(key)
            self.save(value)

    dispatch = {type(None): none, bool: boolean, int: integer, str: text, list: sequence, tuple: sequence, dict: mapping}


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.memo = []

    def number(self):
        shift = n = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            n |= (byte & 0x7F) << shift
            if byte < 0x80:
                return n
            shift += 7

    def load(self):
        code = self.data[self.at]
        self.at += 1
        return self.dispatch[code](self)

    def text(self):
        n = self.number()
        obj = self.data[self.at:self.at + n].decode()
        self.at += n
        self.memo.append(obj)
        return obj

    def list(self):
        obj = []
        n = self.number()
        self.memo.append(obj)
        for _ in range(n):
            obj.append(self.load())
        return obj

    def mapping(self):
        obj = {}
        n = self.number()
        self.memo.append(obj)
        for _ in range(n):
            key = self.load()
            obj[key] = self.load()
        return obj

    dispatch = {
        0x4E: lambda self: None,
        0x54: lambda self: True,
        0x46: lambda self: False,
        0x49: number,
        0x4A: lambda self: -self.number(),
        0x53: text,
        0x4C: list,
        0x55: lambda self: tuple([self.load() for _ in range(self.number())]),
        0x44: mapping,
        0x6D: lambda self: self.memo[self.number()],
    }


def kernel():
    shared = ["shared", 1, 2]
    records = [{"id": i, "name": "record %d" % i, "tags": ("x", i % 3, None, True), "values": [i * k - 50 for k in range(6)], "shared": shared}
               for i in range(40)]
    writer = Writer()
    writer.save(records)
    back = Reader(bytes(writer.out)).load()
    assert back == records and back[0]["shared"] is back[1]["shared"]
    return len(writer.out)
