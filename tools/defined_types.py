# SPDX-License-Identifier: Apache-2.0
"""Which types a file defines, by their full names, so that no two files define one: the linker keeps either, and the program breaks."""
import re

NAMESPACE = re.compile(r"namespace(?: ([\w:]+))? \{$")
END_OF_NAMESPACE = re.compile(r"\}  // namespace")
TYPE = re.compile(r"(?:template <.*> *)?(?:struct|class|union|enum(?: class)?) (\w+)(?: final)?(?: : .*)? ?\{")


def types_of(lines):
    """(line number, "hub::stats::Revision") of each type at the outer level; none of an anonymous namespace, which no other file sees."""
    inside = []
    for number, line in enumerate(lines, 1):
        if match := NAMESPACE.match(line):
            inside.append(match.group(1))
        elif END_OF_NAMESPACE.match(line):
            inside.pop()
        elif (match := TYPE.match(line)) and None not in inside:
            yield number, "::".join([*inside, match.group(1)])


class DefinedOnce:
    """Finds what a file defines that another has defined."""

    def __init__(self):
        self.places = {}

    def findings(self, path, lines):
        for number, name in types_of(lines):
            if name in self.places:
                yield f"{path}:{number}: {name} is defined in {self.places[name]} too; the linker takes either for both"
            self.places.setdefault(name, f"{path}:{number}")
