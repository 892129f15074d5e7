"""Tasks that pass packets through queues: method calls, attributes, polymorphism."""


class Packet:
    def __init__(self, kind, value):
        self.kind = kind
        self.value = value
        self.link = None


class Task:
    def __init__(self, name):
        self.name = name
        self.queue = None
        self.done = 0

    def put(self, packet):
        packet.link = self.queue
        self.queue = packet

    def take(self):
        packet = self.queue
        self.queue = packet.link
        return packet

    def run(self, others):
        packet = self.take()
        self.handle(packet)
        others[packet.value % len(others)].put(packet)


class Counter(Task):
    def handle(self, packet):
        self.done += 1
        packet.value += self.done


class Doubler(Task):
    def handle(self, packet):
        self.done += 2
        packet.value = packet.value * 2 % 1009


def kernel():
    tasks = [Counter("a"), Doubler("b"), Counter("c"), Doubler("d")]
    for i in range(12):
        tasks[i % 4].put(Packet(i % 3, i))
    for step in range(40000):
        task = tasks[step % 4]
        if task.queue is not None:
            task.run(tasks)
    return [task.done for task in tasks]
