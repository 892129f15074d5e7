import asyncio


async def queues():
    q = asyncio.Queue(maxsize=2)
    seen = []

    async def produce():
        for i in range(5):
            await q.put(i)
            seen.append(("put", i))

    async def consume():
        while True:
            item = await q.get()
            seen.append(("got", item))
            q.task_done()

    consumer = asyncio.create_task(consume())
    await produce()
    await q.join()
    consumer.cancel()
    print(seen, q.qsize(), q.empty(), q.full(), q.maxsize)
    for function in (q.get_nowait, q.task_done):
        try:
            function()
        except Exception as error:
            print(type(error).__name__, error)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as error:
        print("full", repr(error))
    p = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        p.put_nowait(item)
    l = asyncio.LifoQueue()
    for item in "abc":
        l.put_nowait(item)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    q.shutdown()
    print(await q.get(), await q.get())
    try:
        await q.get()
    except asyncio.QueueShutDown as error:
        print("shut", repr(error))


async def locks():
    lock = asyncio.Lock()
    order = []

    async def user(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0)
            order.append(("out", n))

    await asyncio.gather(*(user(n) for n in range(3)))
    print(order, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    event = asyncio.Event()

    async def waiter():
        await event.wait()
        return "woken"

    tasks = [asyncio.create_task(waiter()) for _ in range(2)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*tasks), event.is_set())
    event.clear()
    semaphore = asyncio.Semaphore(2)
    active = peak = 0

    async def limited():
        nonlocal active, peak
        async with semaphore:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print(peak, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    condition = asyncio.Condition()
    items = []

    async def consumer():
        async with condition:
            await condition.wait_for(lambda: items)
            return items.pop()

    task = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with condition:
        items.append("item")
        condition.notify_all()
    print(await task)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    barrier = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(barrier.wait(), barrier.wait())), barrier.parties, barrier.n_waiting)


async def generators():
    async def numbers():
        try:
            for i in range(5):
                await asyncio.sleep(0)
                yield i
        finally:
            print("closed")

    print([n async for n in numbers() if n % 2], {n: n * n async for n in numbers()})
    agen = numbers()
    async for n in agen:
        if n == 1:
            break
    await agen.aclose()

    class Counter:
        def __init__(self):
            self.n = 0

        def __aiter__(self):
            return self

        async def __anext__(self):
            self.n += 1
            if self.n > 3:
                raise StopAsyncIteration
            return self.n

    print([x async for x in Counter()], await anext(Counter()), await anext(numbers(), "default"))


for main in (queues, locks, generators):
    asyncio.run(main())
