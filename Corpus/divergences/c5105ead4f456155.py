# sites: site
code = compile('\ndef site(n):\n    for i in range(n):\n        acc = number\n    return acc\n', '', 'exec')


def main():
    one, two = {'number': 0}, {'number': 1}
    exec(code, one)
    exec(code, two)
    __probe__(one['site'](4096), two['site'](2))


main()
