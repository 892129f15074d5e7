"""Mutates programs by bytes and tokens and prints what compile() says of each: run by ci/conformance in two interpreters.

usage: mutations.py SEED COUNT FILE...    (the output for the same arguments is the same in a correct implementation)
"""

import random
import re
import sys
import warnings

TOKEN = re.compile(r"[rbfuRBFU]{0,2}'''(?:.|\n)*?'''|[rbfuRBFU]{0,2}\"\"\"(?:.|\n)*?\"\"\"|[rbfu]{0,2}'[^'\n]*'|[rbfu]{0,2}\"[^\"\n]*\""
                   r"|\w+|\n *|[ \t]+|\*\*=?|//=?|<<=?|>>=?|->|:=|\.\.\.|[-+*/%&|^@=!<>]=|.|\n")
POOL = """( ) [ ] { } , : ; . = == := -> + - * ** / // % @ & | ^ ~ < > << != += ... and or not in is if else elif for while def class return yield
 await async lambda try except finally raise with as from import global nonlocal del pass break continue assert match case type _ None True
 0 1.5 2j 0x 1_ 'a' "b" f'{x}' f'{x!r:>{w}}' b'c' t'{y}' x y print *a **k x=1 *, /, \\ # $ ? ! ` \u00e9 \u2028""".split()


def mutate(text, r):
    tokens = TOKEN.findall(text)
    for _ in range(r.choice((1, 1, 1, 2, 3))):
        at = r.randrange(len(tokens))
        kind = r.randrange(9)
        if kind == 0:
            del tokens[at]
        elif kind == 1:
            tokens.insert(at, tokens[r.randrange(len(tokens))])
        elif kind == 2:
            other = r.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif kind in (3, 4):
            tokens[at] = r.choice(POOL)
        elif kind in (5, 6):
            tokens.insert(at, " " + r.choice(POOL) + " ")
        elif kind == 7:
            tokens[at] = tokens[at][: r.randrange(len(tokens[at]) + 1)]
        else:
            tokens = tokens[: at + 1]
        if not tokens:
            break
    return "".join(tokens)


def chunks(text):
    """The top-level statements of a program, about: from each line without indentation to the next."""
    found = []
    for line in text.splitlines(keepends=True):
        if found and (line[:1] in " \t\n)]}#" or re.match(r"(else|elif|except|finally|case)\b", line) or found[-1].lstrip().startswith("@")):
            found[-1] += line
        else:
            found.append(line)
    return [c for c in found if c.strip() and len(c) < 2000]


def verdict(source):
    try:
        compile(source, "mutant.py", "exec")
    except SyntaxError as error:
        return (type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
    except (ValueError, OverflowError, MemoryError, RecursionError) as error:
        return (type(error).__name__, str(error), 0, 0, 0, 0)
    return ("accepted", "", 0, 0, 0, 0)


def main(seed, count, *files):
    warnings.simplefilter("ignore")
    r = random.Random(int(seed))
    pool = []
    for name in files:
        with open(name, encoding="utf-8") as file:
            pool += chunks(file.read())
    for _ in range(int(count)):
        source = mutate(r.choice(pool), r)
        print(ascii((verdict(source), source)))


main(*sys.argv[1:])
