# Messages of failing operations, and containers that change while they are walked.
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f1():
    d={1:1,2:2}
    for k in d: d[k+10]=1
def f2():
    s={1,2}
    for k in s: s.add(k+10)
def f3():
    d={1:1,2:2,3:3}
    for k in d: del d[k]
def f4():
    l=[3,1,2]; l.sort(key=lambda x: l.append(1) or x)
def f5():
    l=[1,2,3]; l[0:2]=[9,9,9]; l[::2]=[7,7]; del l[1]; del l[::2]; l+=(5,); l*=2; l.insert(-1,'z'); l.reverse(); l.extend("xy"); l.pop(0); l.remove('z'); return l
def f6():
    l=list(range(20)); del l[2:15:3]; l[1:1]=[100]; l[-1:]=[]; del l[-2]; l[5:2]=['a']; return l
def f7(): l=[1,2,3]; l[::2]=[1]
def f8(): l=[1]; l[3]=1
def f9(): l=[1]; l[0:1]=5
def f10(): s={1,2,3}; s|={4}; s&={1,2,4}; s-={2}; s^={1,9}; s.discard(100); s.update([5],"a"); s.difference_update([5]); s.intersection_update([4,9,"a"]); return sorted(map(str,s))
def f11(): {1}.remove(5)
def f12(): s=set(range(50)); return [s.pop() for _ in range(10)], s
def f13(): d={}; d[[]]=1
def f14(): return set([[]])
def f15(): d={i:i for i in range(20)}; [d.pop(i) for i in range(0,20,2)]; d[100]=1; d.update({1:5},x=2); d|={"q":1}; return d, list(reversed(d)), d.popitem()
def f16(): l=[5,3,1]; l.sort(); l.sort(reverse=True); l.sort(key=lambda x:-x,reverse=True); return l
def f17(): dict([1])
def f18(): dict([(1,2,3)])
def f19(): (1,2)[0]=1
def f20(): del "a"[0]
def f21(): return [1]+(1,)
def f22(): a=[1,2]; a+=5
def f23(): return {}+{}
def f24(): return 1+"a"
def f25(): return len(5)
def f26(): return 'a'*10**12
def f27(): return [0]*10**12
def f28(): return int("9"*5000)
def f29(): return str(10**5000)
def f30(): pass
def f31(): pass
def f32(): pass
def f33(): return hash([])
def f34(): return [].append(1,2)
def f35(): return [].append()
def f36(): return [].sort(1)
def f37(): return {}.update(1)
def f38(): return {}.get()
def f39(): return isinstance(1,2)
def f40(): return iter(5)
def f41(): return next(5)
def f42(): return int("12",base=37)
def f43(): return list(zip([1],[1,2],strict=True))
def f44(): return range(1,2,0)
def f45(): return chr(-1)
def f46(): return ord("ab")
def f47(): return round("a")
def f48(): return sorted([1,"a"])
def f49(): return [1,2,3].index(9)
def f50(): return divmod(1,"a")
def f51(): return -"a"
def f52(): return print(sep=1)
def f53(): return bool(NotImplemented)
def f54(): return 5 .foo
def f55(): return (5)(3)
def f56(): return None+1
def f57(): return None[0]
def f58(): None[0]=1
def f59(): del None[0]
def f60(): return 3 in 5
for i in range(1,61): print(i,end=' '); err(globals()[f'f{i}'])
