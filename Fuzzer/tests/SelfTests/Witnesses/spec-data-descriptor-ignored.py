# sites: site
class Plain:
    pass
def site(n):
    held = Plain()
    held.x = 1
    Plain.x = property(lambda self: 2, lambda self, new: None)
    for i in range(n):
        __probe__(held.x)
site(40)
