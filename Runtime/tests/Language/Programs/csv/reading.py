# The reader as a machine: quotes, escapes, line ends and what cannot be read.
import csv


def read(lines, **options):
    try:
        reader = csv.reader(lines, **options)
        print(lines, options, list(reader), reader.line_num)
    except Exception as error:
        print(lines, options, type(error).__name__, error)


for lines in (
    [""], ["\n", "\r\n", ","], ["a,b\n", 'c,"d'], ['"a\n', 'b"x'], ['"a""b",c'], ['a "b" c'], ["a\nb"], ["a\rb"], ["a\0b"], [b"a"], [None], "a,b",
    ['"a\r', '\nb"'], ['"a" ,b'], ["ü,€,😀\n"], ["a,b,"], ['""'], ['"'], ["'"], [],
):
    read(lines)
read(['"a"x'], strict=True)
read(['"a'], strict=True)
for lines in (["a,\\"], ["a\\\n", "b"], ['"a\\\n', 'b"'], ["a\\,b", "c"], ['\\"a"'], ["a\\\nb", "c,d"]):
    read(lines, escapechar="\\")
    read(lines, escapechar="\\", quoting=csv.QUOTE_NONE)
read(['"a""b"'], doublequote=False)
read([" a, b,  \"c\""], skipinitialspace=True)
read(["  x  y"], delimiter=" ")
read(["'a,b',c"], quotechar="'")
for quoting in range(6):
    read(['1,"2",,"",3.5'], quoting=quoting)
    read(['1,"x",,"",y'], quoting=quoting)
old = csv.field_size_limit(3)
read(["abc,def"])
read(["abcd"])
print(old, csv.field_size_limit(old), csv.field_size_limit())


class Inner:
    """Asks the reader for a record while the reader asks for a line."""

    lines = iter(['a,"b\n', None, "x,y", "u,v"])

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self.lines)
        if line is None:
            print("inner", next(self.reader))
            return 'c",d'
        return line


source = Inner()
source.reader = csv.reader(source)
try:
    next(source.reader)
except csv.Error as error:
    print(error)
print(list(source.reader), source.reader.line_num)
