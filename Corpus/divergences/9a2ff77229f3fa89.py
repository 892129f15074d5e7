# sites: site
def other(*, scale=0):
    pass


def make():
    def first(extra=0, *, scale=0):
        return extra

    return first


def change(subject):
    subject.__code__ = other.__code__


held = make()


def site(n, at, p=__probe__):
    for i, _ in enumerate(range(n)):
        subject = held
        if i == at:
            change(subject)
        value = subject(*'')
        p(value)


def main():
    site(67, 65)


main()
