def build(n):
    s = ""
    for i in range(n): s += chr(97 + i % 26); s = s if len(s) < 50 else s[10:]
    return s
print(build(300))
def scan(t):
    v = c = w = 0; prev = " "
    for ch in t:
        if ch in "aeiou": v += 1
        elif ch.isalpha(): c += 1
        if ch == " " and prev != " ": w += 1
        prev = ch
    return v, c, w
print(scan("the quick brown fox jumps over the lazy dog " * 10))
def index(n):
    s = "héllo wörld 🎉"; out = 0
    for i in range(n): out += ord(s[i % len(s)]) + ord(s[-1 - i % 3]) + len(s[i % 5:i % 9]) + (s[i % 4] == "l") + (s[i % 13] < "m")
    return out
print(index(300))
def compare(n):
    words = ["apple", "Banana", "cherry", "apple", "", "é", "z" * 5]; c = [0, 0, 0, 0]
    for i in range(n):
        a, b = words[i % 7], words[i * 3 % 7]
        c[0] += a == b; c[1] += a < b; c[2] += a in b; c[3] += a is b or a + "" == b
    return c
print(compare(300))
def fmt(n):
    out = []
    for i in range(n): out.append("%d-%s-%5.2f|{}|{:>4}".replace("|", "/") % (i, i, i / 3) if i % 2 else "{}:{!r:>5}".format(i, str(i)))
    return out[-2:], sum(map(len, out))
print(fmt(200))
def methods(n):
    t = 0
    for i in range(n):
        s = f" word{i} Word "
        t += len(s.strip()) + len(s.split()) + s.count("o") + s.find("W") + s.startswith(" w") + s.upper().isupper() + len(s.replace("o", "00")) + len("-".join([s, s])) + s.index("d") + len(s.title().swapcase().center(30)) + len(s.partition("d")[2]) + (s.lower() == s.casefold()) + len(s.zfill(20)) + s.isspace()
    return t
print(methods(200))
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in s)
m = "hello world"
for i in range(60): m = caesar(m, i % 26)
print(m)
def palin(n): return [str(i) for i in range(n) if str(i) == str(i)[::-1]][-3:]
print(palin(400))
def rev(s): return s if not s else rev(s[1:]) + s[0]
print(rev("abcdefghij" * 3))
def counts(t):
    d = {}
    for c in t: d[c] = d.get(c, 0) + 1
    return sorted(d.items(), key=lambda p: (-p[1], p[0]))[:4]
print(counts("mississippi river " * 20))
def enc(n): return sum(len(("é%d" % i).encode()) + ("x%d" % i).encode()[1] + len(bytes([i % 256]).hex()) + int.from_bytes(bytes([i % 256, 1]), "big") for i in range(n))
print(enc(300))
def ident(n):
    a = "const"; c = 0
    for i in range(n): b = "con" + "st"; d = "".join(["con", "st"]); c += (a == b) + (a == d) + (hash(a) == hash(d)) + ({a: 1}[d])
    return c
print(ident(200))
class S(str):
    def __add__(self, o): return "sub"
    def __eq__(self, o): return True
    __hash__ = str.__hash__
def subs(n):
    out = []
    for i in range(n):
        s = "ab" if i < n - 2 else S("ab")
        out.append((s + "c", s == "zz", s * 2, s[0], len(s)))
    return out[-3:]
print(subs(200))
def bytesloop(n):
    b = b""; t = 0
    for i in range(n): b += bytes([i % 256]); b = b[-20:]; t += b[0] + (b[-1] == i % 256) + len(b) + b.find(5)
    return t
print(bytesloop(300))
