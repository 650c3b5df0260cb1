# SPDX-License-Identifier: Apache-2.0
"""Names the sources that cannot be compiled together with those before them: cmake/together.py SOURCE…

Two sources may use one name in their unnamed namespaces; compiled as one they would define it twice. All but the first that uses it are
printed, separated by ";". Names are read from lines that begin in the first column, where clang-format puts them.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from source_shape import blanked

FUNCTION = re.compile(r"(?!using\b|namespace\b|return\b|template\b)[\w:<>,&*\s\[\]]*?\b(\w+)\(")
VARIABLE = re.compile(r"(?:constexpr|const|static|inline|thread_local)\b[^=({]*?\b(\w+)(?:\[\w*\])?\s*(?:=|\{|;)")
TYPE = re.compile(r"(?:(?:struct|class|enum class|enum|union)\s+(\w+)|using\s+(\w+)\s*=)")


def types_of(parameters):
    """A parameter list without its names: two functions of one name may differ in their types."""
    return re.sub(r"\s+", "", re.sub(r"(?<=[\s&*])\w+\s*(?=,|\)|=)", "", parameters))


def private_names(text):
    """What a source defines for itself, as far as its layout tells. clang-format ends an unnamed namespace with a comment that says so."""
    names, inside, clean, at = set(), False, blanked(text), 0
    for written in text.split("\n"):
        if written.startswith(("namespace {", "}  // namespace")):
            inside = written == "namespace {"
        elif written[:1].isalpha() and (inside or written.startswith("static ")):
            line = clean[at:at + len(written)]
            if match := TYPE.match(line) or VARIABLE.match(line):
                names.add(match.group(match.lastindex))
            elif match := FUNCTION.match(line):
                names.add(match.group(1) + types_of(clean[at + match.end():clean.find(")", at) + 1]))
        at += len(written) + 1
    return names


def alone(sources):
    """The sources that use a name which one before them uses."""
    used = set()
    for source in sources:
        names = private_names(pathlib.Path(source).read_text())
        if names & used:
            yield source
        else:
            used |= names


if __name__ == "__main__":
    print(";".join(alone(sorted(sys.argv[1:]))), end="")
