import dis


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def f(a, b=2):
    return a + b


print([i.opname for i in dis.get_instructions(lambda: f(1, k=2))])
print([(i.opname, i.argval, i.offset) for i in dis.get_instructions(compile("a = b.c + 1", "f", "exec"))])
print(dis.stack_effect(dis.opmap["POP_TOP"]), dis.opname[dis.opmap["RETURN_VALUE"]], dis.hasconst == sorted(dis.hasconst) or len(dis.hasconst))
print(dis.code_info(f).split("\n")[0], dis.code_info(lambda *a, **k: (yield)).split("\n")[-3:])
attempt(dis.dis, 5)
attempt(dis.dis, "x =")
attempt(dis.stack_effect, 9999)
attempt(dis.get_instructions, 5)
print(dis.Bytecode("x + y").codeobj.co_names, "LOAD_NAME" in dis.Bytecode("x + y").dis())
