# sites: site
base = 1
def site(n, p):
    for i in range(n):
        p(base)
site(40, __probe__)
type(site)(site.__code__, {'base': 2})(40, __probe__)
