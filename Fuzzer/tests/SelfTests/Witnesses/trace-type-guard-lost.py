# sites: site
class Plain:
    x = 1
def site(n):
    held = Plain()
    for i in range(n):
        if i == 60:
            Plain.x = 2
        __probe__(held.x)
site(90)
