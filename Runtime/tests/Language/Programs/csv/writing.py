# What a writer quotes and escapes, by each of the six styles.
import csv
import io


def write(row, **options):
    output = io.StringIO(newline="")
    try:
        count = csv.writer(output, **options).writerow(row)
        print(row, options, count, repr(output.getvalue()))
    except Exception as error:
        print(row, options, type(error).__name__, error)


for quoting in range(6):
    for row in (
        [1, "a", None, "", 2.5, "a,b", 'a"b', True, "x\ny"], [None], [""], [], ["", ""], [None, None], [" a"], [3, 1j, "4", b"x"], ["ü€😀"],
    ):
        write(row, quoting=quoting)
    write(["a,b\"c\\d"], quoting=quoting, escapechar="\\")
    write(['a"b'], quoting=quoting, doublequote=False)
    write(['a"b'], quoting=quoting, doublequote=False, escapechar="\\")
    write(["!x\r", "y"], quoting=quoting, lineterminator="!")
    write(["", "a"], quoting=quoting, delimiter=" ", skipinitialspace=True)
    write([None, "a"], quoting=quoting, delimiter=" ", skipinitialspace=True)
write(['"'], quoting=csv.QUOTE_NONE, quotechar=None)
write("abc")
write(5)


class Loud:
    def __repr__(self):
        return "Loud()"

    def __str__(self):
        raise LookupError("no text")


class Sink:
    def write(self, text):
        return "took", text


write([Loud()])
write(range(3))
print(csv.writer(Sink()).writerow([1, 2]), csv.writer(Sink()).writerows([[1], [2]]))
for arguments in ((), (5,), (Sink(), "nope"), (Sink(), 1, 2)):
    try:
        print(csv.writer(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
for rows in (5, [[1], 5]):
    try:
        csv.writer(Sink()).writerows(rows)
    except Exception as error:
        print(type(error).__name__, error)
