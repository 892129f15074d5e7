names = ["isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper"]
for b in (b"", b"a", b"A", b"aB1", b"Ab Cd", b"123", b" \t\x0b", b"\xe9", b"A\xe9", b"they're", b"1a", b"\x1c"):
    print(b, "".join(str(int(getattr(b, n)())) for n in names), b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase())
print(bytearray(b"abc").upper(), bytearray(b"ABC").istitle(), bytearray(b"x y").title())
try:
    b"a".upper(1)
except TypeError as error:
    print(error)
