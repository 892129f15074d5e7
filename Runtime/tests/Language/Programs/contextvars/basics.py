def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import contextvars

v = contextvars.ContextVar("v", default=5)
w = contextvars.ContextVar("w")
print(v.get(), v.name, w.get("d"))
token = v.set(10)
print(v.get(), token.old_value is contextvars.Token.MISSING, token.var is v)
v.reset(token)
print(v.get())
attempt(contextvars.ContextVar, 5)
attempt(contextvars.ContextVar)
ctx = contextvars.copy_context()


def run(x):
    v.set(x)
    return v.get()


print(ctx.run(run, 99), v.get(), ctx[v], v in ctx, w in ctx, len(ctx), list(ctx.values()))
attempt(lambda: ctx[5])
attempt(ctx.run)
with v.set(77):
    print(v.get())
print(v.get(), ctx.get(v), ctx.get(w, "none"), type(ctx.copy()).__name__)

attempt(contextvars.Token)
