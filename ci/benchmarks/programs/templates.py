"""A template engine: text is split into a tree of nodes, which are rendered in nested contexts with filters."""

FILTERS = {"upper": str.upper, "title": str.title, "length": lambda value: str(len(value)), "escape": lambda value: value.replace("&", "&amp;").replace("<", "&lt;")}


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, context, out):
        out.append(self.text)


class Variable:
    def __init__(self, source):
        path, *filters = source.split("|")
        self.path = path.split(".")
        self.filters = [FILTERS[name] for name in filters]

    def resolve(self, context):
        value = context.get(self.path[0])
        for name in self.path[1:]:
            value = value[name] if isinstance(value, dict) else getattr(value, name)
        return value

    def render(self, context, out):
        value = self.resolve(context)
        for apply in self.filters:
            value = apply(value)
        out.append(value if isinstance(value, str) else str(value))


class For:
    def __init__(self, source):
        self.name, _, path = source.split(" ", 2)
        self.over = Variable(path)
        self.body = []

    def render(self, context, out):
        for i, item in enumerate(self.over.resolve(context)):
            with context.pushed(**{self.name: item, "index": i}):
                for node in self.body:
                    node.render(context, out)


class If:
    def __init__(self, source):
        self.condition = Variable(source)
        self.body = []

    def render(self, context, out):
        if self.condition.resolve(context):
            for node in self.body:
                node.render(context, out)


class Context:
    def __init__(self, **values):
        self.scopes = [values]

    def get(self, name):
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        raise KeyError(name)

    def pushed(self, **values):
        self.scopes.append(values)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.scopes.pop()


def parse(source):
    stack = [[]]
    at = 0
    while at < len(source):
        start = source.find("{", at)
        if start < 0:
            stack[-1].append(Text(source[at:]))
            break
        if start > at:
            stack[-1].append(Text(source[at:start]))
        closing = "}}" if source[start + 1] == "{" else "%}"
        end = source.index(closing, start)
        content = source[start + 2:end].strip()
        at = end + 2
        if closing == "}}":
            stack[-1].append(Variable(content))
        elif content.startswith("end"):
            stack.pop()
        else:
            kind, _, rest = content.partition(" ")
            node = {"for": For, "if": If}[kind](rest)
            stack[-1].append(node)
            stack.append(node.body)
    return stack[0]


SOURCE = """<h1>{{ title|title }}</h1>
<ul>{% for row in rows %}
  <li class="{{ index }}">{{ row.name|escape|upper }}: {% for cell in row.cells %}{% if cell %}[{{ cell }}]{% end %}{% end %} ({{ row.cells|length }}){% if row.last %} end{% end %}</li>{% end %}
</ul>
"""


def kernel():
    nodes = parse(SOURCE)
    rows = [{"name": "row <%d>" % i, "cells": [i % k for k in range(1, 6)], "last": i == 19} for i in range(20)]
    out = []
    context = Context(title="a page of rows", rows=rows)
    for node in nodes:
        node.render(context, out)
    return len("".join(out))
