import asyncio


async def fails(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled())
    f.set_exception(KeyError("set"))
    try:
        await f
    except KeyError as error:
        print("await", error, f.exception())
    g = loop.create_future()
    g.cancel("msg")
    for action in (g.result, g.exception):
        try:
            action()
        except asyncio.CancelledError as error:
            print(type(error).__name__, error.args)
    print(g.cancelled(), g.cancel())
    order = []
    loop.call_soon(order.append, 1)
    handle = loop.call_soon(order.append, 2)
    handle.cancel()
    loop.call_soon(order.append, 3)
    await asyncio.sleep(0)
    print(order, handle.cancelled())
    t = asyncio.create_task(fails(1))
    await asyncio.wait([t])
    print(t.exception(), t.done(), t.get_name() != "", t.get_coro().__name__)
    results = await asyncio.gather(fails(2), asyncio.sleep(0, "value"), return_exceptions=True)
    print(results)

    async def child():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("child cancelled")
            raise

    async def parent():
        await child()

    p = asyncio.create_task(parent())
    await asyncio.sleep(0)
    p.cancel()
    try:
        await p
    except asyncio.CancelledError:
        print("parent cancelled", p.cancelled())

    async def swallows():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            return "swallowed"

    s = asyncio.create_task(swallows())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled(), s.cancelling(), s.uncancel())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails("a"))
            raise KeyError("body")
    except* KeyError as group:
        print("body", group.exceptions)
    except* ValueError as group:
        print("task", group.exceptions)
    try:
        async with asyncio.timeout(None) as scope:
            scope.reschedule(loop.time())
            await asyncio.sleep(10)
    except TimeoutError:
        print("expired", scope.expired())
    async with asyncio.timeout(100) as scope:
        pass
    print(scope.expired())
    for bad in (5, None, "x"):
        try:
            await asyncio.gather(bad)
        except TypeError as error:
            print(error)
        try:
            asyncio.create_task(bad)
        except TypeError as error:
            print(error)
    print(asyncio.iscoroutine(fails), asyncio.isfuture(f))
    print(await asyncio.wait_for(asyncio.shield(asyncio.sleep(0, 1)), 5))
    it = asyncio.as_completed([asyncio.sleep(0, "x"), asyncio.sleep(0, "y")])
    print(sorted([await c for c in it]))
    async for done in asyncio.as_completed([asyncio.sleep(0, "z")]):
        print(await done)
    return "end"


print(asyncio.run(main()))
loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.run_until_complete(asyncio.sleep(0, "ran")))
loop.close()
for action in (lambda: loop.run_until_complete(5), lambda: loop.call_soon(print), lambda: asyncio.current_task(), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.create_task(5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
