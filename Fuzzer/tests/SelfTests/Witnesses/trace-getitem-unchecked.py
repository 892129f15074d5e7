# sites: site
class First:
    def __getitem__(self, k):
        return 1
class Other:
    def __getitem__(self, k):
        return 2
def site(n, items):
    for i in range(n):
        __probe__(items[i])
site(60, First())
site(60, Other())
