# sites: site
def site(n, table):
    try:
        raise IndexError
    except IndexError:
        for i in range(n):
            try:
                table[i]
            except KeyError as error:
                __probe__(error.__context__ is None)
site(61, dict.fromkeys(range(60)))
