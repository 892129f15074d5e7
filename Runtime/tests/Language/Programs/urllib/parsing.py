def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from urllib.parse import *
for url in ("http://user:pw@Example.com:80/p/a;x=1?q=1&r=2#frag", "//host/path", "path?q", "mailto:a@b", "http://[::1]:8080/", "file:///etc/x", "", "#f", "?q", "HTTP://HOST", "http://h:port/", "javascript:void(0)", "a:b:c", "http://h/%7Euser?x=%20", "http://ex\u00e9.com", "http://h\n/x\t", "http://[bad", "http://h:99999/"):
    try:
        s = urlsplit(url)
        print(ascii(url), s, s.hostname, s.username, s.password, s.netloc, s.geturl() == url)
        print(s.port, urlparse(url).params)
    except ValueError as error:
        print("ValueError", error)
print(urlunsplit(("http", "h", "p", "q", "f")), urlunparse(("http", "h", "/p", "x", "q", "f")), urldefrag("http://h/p#f"), [urljoin("http://a/b/c/d;p?q", r) for r in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "./", "..", "../g", "../../g", "../../../g", "g;x=1/./y", "http:g", "mailto:x")])
print(quote("a b/c?é&~"), quote("a/b", safe=""), quote(b"\xff"), quote_plus("a b+c"), unquote("a%20b%C3%A9%zz%f"), unquote_plus("a+b%2B"), unquote_to_bytes("%ffé"), unquote("%ff"), quote("é", encoding="latin-1"), unquote("%e9", "latin-1"), quote_from_bytes(b"a b"))
print(urlencode({"a": 1, "b": "x y", "c": "é"}), urlencode([("a", [1, 2])], doseq=True), urlencode([("a", [1, 2])]), urlencode({"a": b"\xff"}), urlencode({"a": "b/c"}, safe="/"), urlencode({}, quote_via=quote), parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&b=%20x&c=", keep_blank_values=True), parse_qs("a=1;b=2", separator=";"), parse_qs("a=%FF"))
attempt(parse_qs, "a", strict_parsing=True)
attempt(parse_qs, "a=1&b=2", max_num_fields=1)
attempt(parse_qsl, "a", separator="")
attempt(urlencode, 5)
attempt(urlencode, ["ab", 5])
attempt(quote, 5)
attempt(unquote, 5)
attempt(urljoin, "a", b"b")
attempt(urlsplit, 5)
print(urlsplit(b"http://h/p"), urlsplit("http://h/p")._replace(scheme="https").geturl(), urlsplit("http://h").encode(), urlparse("x").scheme, SplitResult("a", "b", "c", "d", "e").geturl())
