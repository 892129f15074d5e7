"""Splits source text into tokens, character by character."""

SOURCE = "total = price*(1 + rate) - 12.5 # net\nif total >= limit: report('too much', total)\n" * 12


def tokens(text):
    found = []
    position = 0
    end = len(text)
    while position < end:
        start = position
        character = text[position]
        if character == " " or character == "\n":
            position += 1
            continue
        if character == "#":
            while position < end and text[position] != "\n":
                position += 1
            continue
        if character.isalpha():
            while position < end and text[position].isalnum():
                position += 1
            found.append(("name", text[start:position]))
        elif character.isdigit():
            while position < end and (text[position].isdigit() or text[position] == "."):
                position += 1
            found.append(("number", text[start:position]))
        elif character == "'":
            position += 1
            while text[position] != "'":
                position += 1
            position += 1
            found.append(("string", text[start:position]))
        else:
            position += 2 if text[position:position + 2] in (">=", "<=", "==") else 1
            found.append(("operator", text[start:position]))
    return found


def kernel():
    found = tokens(SOURCE)
    kinds = {}
    for kind, text in found:
        kinds[kind] = kinds.get(kind, 0) + len(text)
    return len(found), sorted(kinds.items())
