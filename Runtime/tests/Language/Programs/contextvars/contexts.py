import re


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, re.sub(" at 0x[0-9a-f]+", "", str(error)), sep=": ")


import contextvars
v = contextvars.ContextVar("v", default=1)
w = contextvars.ContextVar("w")
print(v.get(), v.name, w.get("fallback"), str(v).split(" at ")[0])
attempt(w.get)
token = v.set(2)
print(v.get(), token.old_value is contextvars.Token.MISSING, token.var is v)
second = v.set(3)
print(second.old_value, v.reset(second), v.get())
attempt(v.reset, second)
attempt(w.reset, token)
attempt(v.reset, 5)
v.reset(token)
print(v.get())
context = contextvars.copy_context()
print(v in context, len(context), list(context))


def change():
    v.set(99)
    w.set("inside")
    return v.get()


print(context.run(change), v.get(), context[v], context[w], sorted(x.name for x in context), context.get(w), [k.name for k in context.keys()] != [], sorted(map(str, context.values())))
attempt(lambda: context[contextvars.ContextVar("other")])
attempt(context.run)
attempt(context.run, 5)
attempt(lambda: context.run(lambda: context.run(int)))
attempt(lambda: context.run(lambda: 1 / 0))
attempt(contextvars.ContextVar, 5)
attempt(contextvars.ContextVar)
attempt(lambda: context[5])
attempt(lambda: 5 in context)
other = context.copy()
print(other == context, other is context, contextvars.Context() == contextvars.Context(), len(contextvars.Context()))
with v.set(7):
    print(v.get())
print(v.get())
attempt(hash, context)


def generator():
    v.set("generator")
    yield v.get()
    yield v.get()


g = generator()
print(next(g), v.get())
v.set("outer")
print(next(g))
import asyncio


async def task(n):
    v.set(n)
    await asyncio.sleep(0)
    return v.get()


async def main():
    v.set("main")
    results = await asyncio.gather(*(task(n) for n in range(3)))
    print(results, v.get())
    context = contextvars.copy_context()
    print(await asyncio.create_task(task("given"), context=context), context[v], v.get())


asyncio.run(main())
print(v.get())
