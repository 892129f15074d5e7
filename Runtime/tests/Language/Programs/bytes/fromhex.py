def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("", "00ff", "AB cd", " 1 2", "1", "0g", "12\n34\t", "é", "00 1"):
    attempt(bytes.fromhex, text)
attempt(bytes.fromhex, 5)
attempt(bytes.fromhex, b"0102")
attempt(bytearray.fromhex, "0102")
attempt(bytes.fromhex)
Sub = type("Sub", (bytes,), {})
print(type(Sub.fromhex("01")).__name__)
