import optparse
p = optparse.OptionParser(prog="tool", usage="%prog [options] arg", version="%prog 1.0", description="A tool.")
p.add_option("-v", "--verbose", action="store_true", dest="verbose", default=False, help="more text")
p.add_option("-n", "--number", type="int", default=3, help="how many [default: %default]", metavar="N")
p.add_option("-f", "--float", type="float")
p.add_option("-c", "--choice", type="choice", choices=["a", "b"])
p.add_option("-a", action="append", dest="items")
p.add_option("-q", action="count", dest="quiet")
p.add_option("--const", action="store_const", const=9, dest="k")
p.add_option("--call", action="callback", callback=lambda option, opt, value, parser: calls.append((opt, value)))
group = optparse.OptionGroup(p, "Group", "Grouped options")
group.add_option("-g", help="in the group")
p.add_option_group(group)
calls = []
print(p.format_help(), p.get_usage(), p.get_version())
for argv in ([], ["-v", "x"], ["-n5", "--float=1.5", "-c", "a", "-a1", "-a", "2", "-qq", "rest"], ["--const", "--call", "--", "-v"], ["--verb", "-n", "0x10"]):
    options, args = p.parse_args(argv)
    print(options, args, options.ensure_value("extra", 1))
print(calls)


class Raises(Exception):
    pass


def error(message):
    raise Raises(message)


p.error = error
for argv in (["-n", "x"], ["-z"], ["--nope"], ["-n"], ["-c", "z"], ["--verbose=1"], ["--c"], ["-f", "y"]):
    try:
        print(p.parse_args(argv))
    except Raises as raised:
        print(raised)
for args, kw in (((), {}), (("x",), {}), (("-bad",), {}), (("-v",), {}), (("-y",), {"action": "nope"}), (("-y",), {"type": "nope"}), (("-y",), {"nargs": 0}), (("-y",), {"action": "store_true", "type": "int"})):
    try:
        print(p.add_option(*args, **kw))
    except Exception as caught:
        print(type(caught).__name__, caught)
print(p.has_option("-n"), p.get_option("--number"), p.remove_option("-q"), p.has_option("-q"), p.defaults["number"], p.values is None)
