def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import argparse
import sys


def parser(**kw):
    return argparse.ArgumentParser(prog="prog", color=False, exit_on_error=False, **kw)


p = parser(description="Does things.", epilog="The end.")
p.add_argument("file", help="input file")
p.add_argument("extra", nargs="*", type=int, help="numbers")
p.add_argument("-v", "--verbose", action="count", default=0, help="louder")
p.add_argument("-o", "--output", metavar="OUT", default="out.txt", help="where (default: %(default)s)")
p.add_argument("-n", "--number", type=int, choices=[1, 2, 3])
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("--list", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--maybe", nargs="?", const="c", default="d")
g = p.add_mutually_exclusive_group()
g.add_argument("--red", action="store_true")
g.add_argument("--blue", action="store_true")
print(p.format_help(), p.format_usage())
for argv in (["f"], ["f", "1", "2", "-vv", "-o", "x", "-n2"], ["f", "--flag", "--list", "a", "--list=b", "--const", "--pair", "1", "2"], ["f", "--no-flag", "--maybe"], ["f", "--maybe", "z", "--verb"], ["--red", "f"], ["f", "--", "-1"]):
    print(p.parse_args(argv))
for argv in ([], ["f", "x"], ["f", "-n", "9"], ["f", "-n", "x"], ["f", "--nope"], ["f", "--red", "--blue"], ["f", "--pair", "1"], ["f", "-o"], ["f", "--l", "1", "--const=5"], ["f", "--f"]):
    try:
        print(p.parse_args(argv))
    except (argparse.ArgumentError, SystemExit) as error:
        print(type(error).__name__, error)
print(p.parse_known_args(["f", "--zzz", "1"]))
s = parser()
sub = s.add_subparsers(dest="command", required=True, title="commands")
a = sub.add_parser("add", help="adds", aliases=["plus"])
a.add_argument("x", type=float)
a.set_defaults(func="add-func")
b = sub.add_parser("del")
print(s.format_help(), s.parse_args(["add", "1.5"]), s.parse_args(["plus", "2"]), s.parse_args(["del"]))
for argv in ([], ["nope"]):
    try:
        s.parse_args(argv)
    except (argparse.ArgumentError, SystemExit) as error:
        print(type(error).__name__, error)
v = parser(add_help=False, prefix_chars="+", argument_default=argparse.SUPPRESS)
v.add_argument("+x", "++xx")
print(v.parse_args([]), v.parse_args(["+x", "1"]))
t = parser()


def positive(text):
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is negative")
    return value


t.add_argument("p", type=positive)
for argv in (["5"], ["-5"], ["x"]):
    try:
        print(t.parse_args(argv))
    except (argparse.ArgumentError, SystemExit) as error:
        print(type(error).__name__, error)
for bad in (("a", "-b"), ("-",), ("--x", "--x"), ()):
    attempt(t.add_argument, *bad)
attempt(t.add_argument, "--q", action="nope")
attempt(t.add_argument, "--r", type="int")
attempt(t.add_argument, "--s", nargs=0)
attempt(t.add_argument, "-h")
n = argparse.Namespace(a=1)
n.b = [2]
print(n, n == argparse.Namespace(a=1, b=[2]), "a" in n, vars(n))
f = argparse.ArgumentParser(prog="x", formatter_class=argparse.RawDescriptionHelpFormatter, description="line one\n  line two", color=False)
f.add_argument("--long-option-name-here", help="a help text that is long enough to be wrapped over several lines of the output " * 2)
print(f.format_help())
