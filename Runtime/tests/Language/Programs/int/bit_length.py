for value in (0, 1, -1, 2, -2, 255, 256, -256, 2**30, 2**60 - 1, 2**63, -(2**63), 2**64, 2**200):
    print(value.bit_length(), value.bit_count(), (~value).bit_length())
print(True.bit_length(), False.bit_count())
total = 0
for i in range(60):
    total += (1 << i).bit_length() - ((1 << i) - 1).bit_count()
print(total)
try:
    (1).bit_length(2)
except TypeError as error:
    print(error)
try:
    int.bit_count("1")
except TypeError as error:
    print(error)
