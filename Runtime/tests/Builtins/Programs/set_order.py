# The order of sets and dicts after random changes is that of CPython's tables.
seed=7
def rnd(n):
    global seed
    seed=(seed*6364136223846793005+1442695040888963407)%2**64
    return (seed>>33)%n
for trial in range(20):
    s=set(); t=set(); d={}; l=[]
    for i in range(300):
        k=rnd(14); v=rnd(2000) if rnd(3) else 'k'+str(rnd(300)) if rnd(2) else (rnd(50),rnd(50)) 
        if k==0: s.add(v)
        elif k==1: s.discard(v); t.add(v)
        elif k==2: s|=t
        elif k==3: t=s^t if rnd(4)==0 else t
        elif k==4: t=s-{v}
        elif k==5: s=s&t if rnd(5)==0 else s
        elif k==6 and s: s.pop()
        elif k==7: s.update(range(rnd(40)))
        elif k==8: s=frozenset(s)|t if rnd(3)==0 else set(list(s))
        elif k==9: d[v]=i
        elif k==10: d.pop(v,None)
        elif k==11: s=set(d) if rnd(3)==0 else s; t-=s if rnd(2) else {v}
        elif k==12: l.append(v); l.insert(rnd(5),v)
        elif k==13 and l: del l[rnd(len(l))::rnd(3)+1]
        if type(s) is frozenset: s=set(s)
    print(trial,hash(tuple(map(hash,s))),list(s)[:5],hash(frozenset(t)),list(t)[:5],hash(tuple(d.items())),l[:5],len(l),(s|t)=={*s,*t})
