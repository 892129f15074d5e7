# DictReader, DictWriter and Sniffer, over the reader and the writer.
import csv
import io

text = "name,age,town\r\nAda,36,London\r\n\r\nAlan,41\r\nGrace,85,New York,USA,Navy\r\n"
for row in csv.DictReader(io.StringIO(text, newline=""), restkey="more", restval="?"):
    print(row)
reader = csv.DictReader(io.StringIO("1;2\n3;4\n"), fieldnames=["x", "y"], delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
print(reader.fieldnames, list(reader), reader.line_num)

output = io.StringIO(newline="")
writer = csv.DictWriter(output, ["a", "b", "c"], restval="-", dialect="unix", quoting=csv.QUOTE_MINIMAL)
print(writer.writeheader())
print(writer.writerow({"a": 1, "c": "x, y"}), writer.writerows([{"b": 'say "hi"'}, {"a": None, "b": 2.5, "c": "line\nbreak"}]))
print(repr(output.getvalue()))
for extras in ("raise", "ignore"):
    try:
        print(csv.DictWriter(output, ["a"], extrasaction=extras).writerow({"a": 1, "z": 2}))
    except ValueError as error:
        print(error)

sniffer = csv.Sniffer()
for sample in (
    "a;b;c\n1;2;3\n4;5;6\n", "'x', 'y'\n'1', '2'\n", "name\tage\nAda\t36\nAlan\t41\n", 'k|"v ""w"""\nl|"m"\n',
):
    dialect = sniffer.sniff(sample)
    print(repr(dialect.delimiter), repr(dialect.quotechar), dialect.doublequote, dialect.skipinitialspace, sniffer.has_header(sample))
    print(list(csv.reader(io.StringIO(sample), dialect)))
try:
    sniffer.sniff("nothing to see")
except csv.Error as error:
    print(error)

rows = [[i, f"text {i}", i / 4, None if i % 3 else 'q"q'] for i in range(60)]
for style in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    output = io.StringIO(newline="")
    csv.writer(output, quoting=style).writerows(rows)
    output.seek(0)
    back = list(csv.reader(output, quoting=style))
    print(style, len(output.getvalue()), back == rows, back[1], back[3])
