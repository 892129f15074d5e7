# sites: site
class First:
    pass
class Other:
    pass
def change(k):
    if k == 60:
        held.__class__ = Other
    return 1
def site(n, holder):
    for i in range(n):
        holder.number += max((i,), key=change)
    __probe__(holder.number)
held = First()
held.number = 0
try:
    site(90, held)
except AttributeError as error:
    __probe__(str(error))
