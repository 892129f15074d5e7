def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import sys
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.version_info[:2], type(sys.flags).__name__, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_info.max, sys.float_info.dig, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.width, sys.thread_info.name, sys.getrecursionlimit(), sys.intern("x") is sys.intern("x"), sys.float_repr_style, sys.getswitchinterval() > 0, sys.is_finalizing(), sys.argv[1:], sys.dont_write_bytecode in (True, False), "builtins" in sys.modules, "sys" in sys.builtin_module_names, "os" in sys.stdlib_module_names, sys.copyright[:9], sys.get_int_max_str_digits(), sys.exc_info(), sys.exception(), sys.platform, sys.abiflags, sys.api_version, sys.hexversion >> 16 == 0x030e)
for name, args in [("setrecursionlimit", (0,)), ("setrecursionlimit", ("x",)), ("setrecursionlimit", (-5,)), ("intern", (5,)), ("set_int_max_str_digits", (5,)), ("set_int_max_str_digits", (-1,)), ("getsizeof", ()), ("getrefcount", ()), ("_getframe", (999,)), ("_getframe", ("x",)), ("settrace", ()), ("exit", (1, 2)), ("displayhook", ()), ("excepthook", (1,)), ("getsizeof", (object(), "default", 3)), ("unraisablehook", ()), ("call_tracing", (len, "x"))]:
    print(name, end=" ")
    try:
        print(type(getattr(sys, name)(*args)).__name__)
    except (Exception, SystemExit) as error:
        print(type(error).__name__, error)
for code in (None, 0, 3, "text", (1, 2), True, 1.5):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), error.code, error.args)
sys.displayhook(None)
sys.displayhook([1, "x"])
import builtins
print(builtins._)
import io
saved = sys.stderr
sys.stderr = io.StringIO()
try:
    raise ValueError("shown")
except ValueError as error:
    print(sys.exc_info()[0], sys.exc_info()[1] is error, sys.exception() is error)
    sys.excepthook(type(error), error, None)
text = sys.stderr.getvalue()
sys.stderr = saved
print([line for line in text.split("\n") if "File" not in line and not line.startswith("    ")])
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_back, frame.f_lineno > 0, frame.f_locals is not None, sys._getframemodulename(), sys._getframe(0) is frame)


def depth():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name


print(depth(), sys.orig_argv is not None, sys.warnoptions, sys.path_hooks is not None, sys.version.split()[0].startswith("3.14"))
digits = sys.get_int_max_str_digits()
sys.set_int_max_str_digits(1000)
attempt(int, "1" * 1001)
attempt(str, 10**1001)
sys.set_int_max_str_digits(digits)
print(len(str(10**1001)), sys.getsizeof(5) > 0, sys.getsizeof([]) > 0)
