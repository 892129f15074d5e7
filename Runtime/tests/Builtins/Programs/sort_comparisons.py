# The sequence of comparisons of list.sort.
cmp=[]
class K:
    def __init__(s,n): s.n=n
    def __lt__(s,o): cmp.append((s.n,o.n)); return s.n<o.n
import_seed=12345
def rnd():
    global import_seed
    import_seed=(import_seed*1103515245+12345)%2**31
    return import_seed>>8
for n in (1,2,3,5,10,33,64,65,100,300,1000):
    for mode in range(5):
        v=[rnd()%(n if mode else 5) for _ in range(n)]
        if mode==2: v=sorted(v)+[rnd()%n for _ in range(3)]
        if mode==3: v=sorted(v,reverse=True)
        if mode==4: v=sorted(v)[:n//2]+sorted(v)
        cmp.clear(); l=[K(x) for x in v]; l.sort(reverse=mode==1)
        print(n,mode,len(cmp),hash(tuple(cmp)),hash(tuple(k.n for k in l)))
