def other():
    pass


def first():
    {0: 0 for c1 in ''}


def main():
    for i in range(5):
        if i == 3:
            first.__code__ = other.__code__
        first(*'')


main()
