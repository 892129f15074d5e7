import html
import html.parser
print(html.escape("<a href='x'>\"&\"</a>"), html.escape("'\"", quote=False), html.unescape("&lt;&gt;&amp;&quot;&#39;&#x41;&eacute;&notit;&not;it &#128; &#0; &#x110000; &unknown; &copy &euro;"), html.unescape("no entities"), ascii(html.unescape("&#xD800;&#13;&nbsp;")))


class P(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_startendtag(self, tag, attrs):
        print("startend", tag, attrs)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_pi(self, data):
        print("pi", data)

    def handle_entityref(self, name):
        print("entity", name)

    def handle_charref(self, name):
        print("char", name)

    def unknown_decl(self, data):
        print("unknown", data)


p = P()
p.feed('<!DOCTYPE html><html lang="en">\n<body class=\'a b\' id=x checked data-y="1&amp;2"><p>Hi &amp; bye<br/><!-- c --><?php x?></p>')
p.feed("<scr")
p.feed("ipt>if (a < b) {}</script><style>p > a {}</style><A HREF=X>link</a ><![CDATA[cd]]>")
p.feed("trailing <unclosed")
p.close()
print(p.rawdata)
p.reset()
q = P(convert_charrefs=False)
q.feed("a &lt; b &#65; &#x42; &bad; <b>x</b>")
q.close()
print(q.get_starttag_text())
for text in ("<", "<>", "</>", "<a", "<!", "<!-->", "<!--x", "&", "&#", "<a b='c>d'>", "<a/b>", "</p attr>", "<title>a<b>c</title>", "<textarea>&amp;</textarea>"):
    r = P()
    print("--", text)
    r.feed(text)
    r.close()
