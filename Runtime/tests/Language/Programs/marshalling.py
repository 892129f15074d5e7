import marshal
vals=[None,True,False,...,StopIteration,0,1,-1,255,256,257,2**31-1,2**31,-2**31,-2**31-1,2**63,-2**100,1.5,-0.0,float('inf'),1e300,0.1,1+2j,b'',b'a',b'abc',"",'a','abc def','é','日本','\ud800','\U0001f600',(),(1,),(1,2,3),[1,1,'x','x'],{'a':1,'b':[2]},{1,2,3},frozenset({'x','y'}),set(),slice(1,2,None),tuple(range(300)),'x'*300,bytearray(b'xy'),memoryview(b'q'),[[],[]],((),())]
for v in vals:
    for ver in range(6):
        try:
            d=marshal.dumps(v,ver)
            if ver<3: print(ver,d)
            else: print(ver,len(d))
            r=marshal.loads(d)
            print(r==v or r, type(r).__name__)
        except Exception as e: print(type(e).__name__,e)
for v in [0,1,256,'a','abc',None,(),b'',[1,2],[1,1]]: print(marshal.dumps(v))
for d in [b'',b'x',b'Q',b'i\1',b'[\1\0\0\0',b'[\1\0\0\0000',b'r\0\0\0\0',b'l\1\0\0\0\0\x80',b'l\1\0\0\0\0\0',b'(\xff\xff\xff\xff','str',b'{0',b'\xe9\1\0\0\0junk',b'0',b'u\1\0\0\0\xff',b'l\0\0\0\x80']:
    try: print(repr(marshal.loads(d)))
    except Exception as e: print(d,type(e).__name__,e)
c=compile('def f(a,*,b=2):\n  try: return a+b\n  except E: pass\nprint(f(1))','q','exec')
exec(marshal.loads(marshal.dumps(c)))
assert marshal.loads(marshal.dumps(c))==c
for a in [(c,5)]:
    try: marshal.dumps(*a,allow_code=False)
    except Exception as e: print(type(e).__name__,e)
l=[]
l.append(l)
try: print(marshal.loads(marshal.dumps(l)))
except Exception as e: print(e)
try: marshal.dumps(l,2)
except Exception as e: print(e)
try: marshal.dumps(object())
except Exception as e: print(e)
x=[];y=marshal.loads(marshal.dumps([x,x])); print(y[0] is y[1])
class I(int):pass
try: marshal.dumps(I(3))
except Exception as e: print(e)
