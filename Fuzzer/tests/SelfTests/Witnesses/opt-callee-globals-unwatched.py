# sites: site
space = {}
exec('base = 1\ndef read():\n    return base\n', space)
def site(n, read):
    for i in range(n):
        if i == 60:
            space['base'] = 2
        __probe__(read())
site(90, space['read'])
