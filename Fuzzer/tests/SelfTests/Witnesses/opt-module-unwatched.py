# sites: site
made = type(__builtins__)('made')
made.number = 1
def site(n):
    for i in range(n):
        __probe__(made.number)
site(60)
made.number = 2
site(60)
