def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import configparser
import io
text = """[DEFAULT]
base = /root
level = 1

[section one]
path = %(base)s/x
multi = a
    b
    c
flag = yes
number = 42
float: 1.5
; comment
# another
empty =
[two]
level = 2
key with spaces = v ; not a comment
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c.defaults(), c["section one"]["path"], repr(c["section one"]["multi"]), c.getboolean("section one", "flag"), c.getint("section one", "number"), c.getfloat("section one", "float"), repr(c["section one"]["empty"]), c["two"]["level"], c["two"]["base"], dict(c["two"]), c.has_section("two"), c.has_option("two", "nope"), c.options("two"), c.get("two", "nope", fallback="fb"), c.items("two"), "two" in c, len(c), list(c), c.get("section one", "path", raw=True), c.get("section one", "path", vars={"base": "V"}), c["two"].get("zz", "d"), c["two"].getint("level"))
for action in (lambda: c["nope"], lambda: c["two"]["nope"], lambda: c.get("nope", "x"), lambda: c.get("two", "nope"), lambda: c.getint("section one", "flag"), lambda: c.getboolean("section one", "number"), lambda: c.add_section("two"), lambda: c.add_section("DEFAULT"), lambda: c.set("nope", "a", "b"), lambda: c.set("two", "a", 5), lambda: c.read_string("x = 1"), lambda: c.read_string("[a]\nbad line\n"), lambda: c.read_string("[a]\nx=1\nx=2"), lambda: c.read_string("[a]\n[a]"), lambda: c.read_string("[unclosed\n"), lambda: c.remove_section("zz"), lambda: c.remove_option("two", "level"), lambda: c.read_string("[i]\na=%(b)s\n") or c["i"]["a"], lambda: c.read_string("[j]\na=%(a)s\n") or c["j"]["a"], lambda: c.read_string("[k]\na=%\n") or c["k"]["a"]):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)
c = configparser.ConfigParser(allow_no_value=True, interpolation=None, delimiters=("=",), comment_prefixes=("#",), inline_comment_prefixes=(";",), strict=False)
c.read_string("[a]\nx\ny = 1 ; inline\nz = %d\nx = 2\n")
print(dict(c["a"]))
out = io.StringIO()
c["new"] = {"k": "v", "n": "5"}
c.write(out)
print(out.getvalue())
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(out.getvalue())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_dict({"a": {"x": "1"}, "b": {"y": "${a:x}/${z}", "z": "zz", "d": "$$"}})
print(e["b"]["y"], e["b"]["d"])
attempt(lambda: e.read_dict({"c": {"q": "${nope:x}"}}) or e["c"]["q"])
r = configparser.RawConfigParser(default_section="common", converters={"list": lambda s: s.split(",")})
r.optionxform = str
r.read_string("[common]\nA=1\n[s]\nItems=a,b\n")
print(r["s"].getlist("Items"), r.get("s", "A"), r.getlist("s", "Items"), configparser.ConfigParser.BOOLEAN_STATES)
print(repr(c["a"]), repr(configparser.NoSectionError("x")), c.popitem()[0], c.clear(), c.sections())
