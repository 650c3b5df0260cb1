# SPDX-License-Identifier: Apache-2.0
"""What the text of a C++ file says about its functions: their length, their parameters, how deep their blocks are nested.

Not a compiler: comments, texts and preprocessor lines are blanked, then every "{" is named by what stands before it. That is enough for
code laid out by clang-format without macros that open braces, and it needs nothing but this file.
"""
import re
import typing

TOKENS = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#(?:[^\n\\]|\\.|\\\n)*', re.S | re.M)
QUALIFIERS = re.compile(r"(?:\s*(?:\b(?:const|mutable|noexcept|override|final|constexpr)\b|&&?))+$")
RETURNED = re.compile(r"->\s*(?:decltype\([^()]*\)|[\w:<>,\s*&]+)$")
LABEL = re.compile(r"(?:^|\s)(?:public|private|protected|default|case\s[^;{}?]*)\s*$")
CONTROL = {"if", "for", "while", "switch", "catch"}
WORDS = re.compile(r"\b(?:if|for|while|switch|catch|do|try)\b|\belse\b(?!\s*if\b)")
SCOPES = {"file", "namespace", "type"}


class Function(typing.NamedTuple):
    name: str
    line: int
    lines: int
    parameters: int
    nesting: int


class Block(typing.NamedTuple):
    kind: str
    name: str
    begins: int
    parameters: int
    levels: int


def blanked(text):
    """The text with comments and preprocessor lines as spaces and texts as quotes, each line where it was."""
    def blank(match):
        found = match.group()
        keep = '"' if found[0] in "\"R'" else ""
        return keep + re.sub(r"[^\n]", " ", found[2 * len(keep):]) + keep if keep else re.sub(r"[^\n]", " ", found)
    return TOKENS.sub(blank, text)


def opening_of(text, end):
    """Where the bracket that text[end] closes is opened, or -1."""
    depth = 0
    for at in range(end, -1, -1):
        depth += text[at] in ")" and 1 or text[at] in "(" and -1
        if depth == 0:
            return at
    return -1


def parameter_count(text):
    if text.strip() in ("", "void"):
        return 0
    depth, commas = 0, 0
    for at, char in enumerate(text):
        if char in "<([{":
            depth += 1
        elif char in ")]}" or (char == ">" and text[at - 1] != "-"):
            depth -= 1
        commas += char == "," and depth == 0
    return commas + 1


def signature_of(head, in_scope):
    """(name, parameters) when `head`, the text before a "{", ends as a function's or a lambda's signature does; "[" names a lambda, else None."""
    text = RETURNED.sub("", head).rstrip()
    text = QUALIFIERS.sub("", text).rstrip()
    if in_scope and re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", text):  # a constructor's list: its body follows a member that is closed
        if text[-1] not in ")}":
            return None
        text = text[:re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", text).start() + 1]
    if text.endswith("]") and not text.endswith("]]"):
        return ("[", 0)
    if not text.endswith(")"):
        return None
    begins = opening_of(text, len(text) - 1)
    before = text[:begins].rstrip()
    if before.endswith("]"):
        return ("[", parameter_count(text[begins + 1:-1]))
    name = re.search(r"([\w:~]+|operator\s*\S+)$", before)
    return (name.group(1), parameter_count(text[begins + 1:-1])) if name else None


def kind_of(head, in_scope):
    """(kind, name, parameters) of the block that begins after `head`."""
    stripped = head.strip()
    if re.search(r"(?:^|[;{})\s])(?:else|do|try)$", stripped):
        return ("control", "", 0)
    signature = signature_of(head, in_scope)
    if signature:
        name, parameters = signature
        if name == "[":
            return ("lambda", name, parameters)
        if name in CONTROL or name == "constexpr":
            return ("control", name, 0)
        return ("function", name, parameters) if in_scope else ("value", "", 0)
    if in_scope and re.match(r"(?:inline\s+)?namespace\b|extern\b", stripped):
        return ("namespace", "", 0)
    if re.match(r"(?:template\s*<.*>\s*)?(?:typedef\s+)?(?:class|struct|union|enum)\b", stripped, re.S) and "=" not in re.sub(r"<.*>", "", stripped, flags=re.S):
        return ("type", "", 0)
    if stripped == "" and not in_scope:
        return ("control", "", 0)
    return ("value", "", 0)


class Reader:
    """Goes through a file's characters once, keeping the blocks that are open and where the statement under way began."""

    def __init__(self, text):
        self.text = blanked(text)
        self.stack = [Block("file", "", 0, 0, 0)]
        self.outside = []  # of each open block: where the statement around it began, and how many brackets were open
        self.deepest = [0]
        self.began, self.brackets = 0, 0
        self.found = []

    def head(self, at):
        return self.text[self.began:at]

    def levels_here(self):
        total = 0
        for block in reversed(self.stack):
            if block.kind in SCOPES | {"function"}:
                break
            total += block.levels
        return total

    def end_statement(self, at):
        """A statement without braces is nested too: `for (…) if (…) work();`."""
        if self.stack[-1].kind not in SCOPES:
            self.deepest[-1] = max(self.deepest[-1], self.levels_here() + len(WORDS.findall(self.head(at))))
        self.began = at + 1

    def open_block(self, at):
        head = self.head(at)
        kind, name, parameters = kind_of(head, self.stack[-1].kind in SCOPES)
        line = self.text.count("\n", 0, self.began + len(head) - len(head.lstrip())) + 1
        levels = {"control": max(1, len(WORDS.findall(head))), "lambda": 1}.get(kind, 0)
        self.stack.append(Block(kind, name, line, parameters, levels))
        self.outside.append((self.began, self.brackets))
        if kind == "function":
            self.deepest.append(0)
        elif levels:
            self.deepest[-1] = max(self.deepest[-1], self.levels_here())
        if kind != "value":
            self.began, self.brackets = at + 1, 0

    def close_block(self, at):
        block = self.stack.pop()
        before, self.brackets = self.outside.pop()
        self.began = before if block.kind in ("value", "lambda") else at + 1
        if block.kind in ("function", "lambda"):
            lines = self.text.count("\n", 0, at) + 2 - block.begins
            nesting = self.deepest.pop() if block.kind == "function" else 0
            self.found.append(Function(block.name, block.begins, lines, block.parameters, nesting))

    def read(self):
        for at, char in enumerate(self.text):
            if char in "()":
                self.brackets += 1 if char == "(" else -1
            elif char == ";" and self.brackets == 0:
                self.end_statement(at)
            elif char == ":" and LABEL.search(self.head(at)) and ":" not in (self.text[at - 1], self.text[at + 1]):
                self.began = at + 1
            elif char == "{":
                self.open_block(at)
            elif char == "}" and len(self.stack) > 1:
                self.close_block(at)
        return sorted(self.found, key=lambda function: function.line)


def functions_of(text):
    """Every function and lambda with a body. Lines begin with the signature; nesting counts control statements and lambdas within each other."""
    return Reader(text).read()
