import asyncio


async def work(name, steps, fail=None):
    for i in range(steps):
        await asyncio.sleep(0)
    if fail:
        raise fail
    log.append(name)
    return name


log = []


async def gathers():
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)), log)
    print(await asyncio.gather(work("ok", 1), work("bad", 1, ValueError("v")), return_exceptions=True))
    try:
        await asyncio.gather(work("x", 2), work("y", 1, KeyError("k")))
    except KeyError as error:
        print("KeyError", error)
    print(await asyncio.gather())


async def groups():
    async with asyncio.TaskGroup() as tg:
        t1 = tg.create_task(work("g1", 2))
        t2 = tg.create_task(work("g2", 1), name="named")
    print(t1.result(), t2.result(), t2.get_name(), t1.done(), t1.cancelled(), t1.exception())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("f1", 1, ValueError("one")))
            tg.create_task(work("f2", 1, KeyError("two")))
            t3 = tg.create_task(work("f3", 50))
    except* ValueError as group:
        print("values", group.exceptions)
    except* KeyError as group:
        print("keys", group.exceptions)
    print(t3.cancelled())


async def cancels():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
            raise
        finally:
            print("cleanup")
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("why"), task.done(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("outer", error.args, task.cancelled())
    attempts = asyncio.create_task(work("done", 0))
    await attempts
    print(attempts.cancel(), attempts.result())
    pending = asyncio.create_task(work("p", 5))
    pending.cancel()
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0)
    except TimeoutError as error:
        print("timeout", repr(error))
    print(await asyncio.wait_for(work("quick", 1), 10))
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out")
    print(await asyncio.shield(work("shielded", 1)))


async def waits():
    tasks = [asyncio.create_task(work(n, s), name=n) for n, s in (("w1", 1), ("w2", 5))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.get_name() for t in done), len(pending))
    for coroutine in asyncio.as_completed([work("c1", 3), work("c2", 1)]):
        print(await coroutine)
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, 5)
    future.add_done_callback(lambda f: print("callback", f.result()))
    print(await future, future.done())
    await asyncio.sleep(0)
    try:
        future.set_result(6)
    except asyncio.InvalidStateError:
        print("invalid state")
    loop.call_later(0, print, "later")
    await asyncio.sleep(0.001)
    print(asyncio.current_task().get_name() == "", len(asyncio.all_tasks()))


for main in (gathers, groups, cancels, waits):
    print(main.__name__, asyncio.run(main()))
try:
    asyncio.run(5)
except (ValueError, TypeError) as error:
    print(type(error).__name__, error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def nested():
    c = work("n", 0)
    try:
        asyncio.run(c)
    except RuntimeError as error:
        print(error)
    c.close()


asyncio.run(nested())
with asyncio.Runner() as runner:
    print(runner.run(work("r1", 1)), runner.run(work("r2", 1)))
