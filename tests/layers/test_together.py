# SPDX-License-Identifier: Apache-2.0
"""What keeps a source from being compiled together with others: python3 -m unittest discover -s tests/layers"""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake"))
import together


def source(*lines):
    return "\n".join(["namespace hub {", "namespace {", "", *lines, "", "}  // namespace", "", "int shared(int a) { return a; }", "}  // namespace hub", ""])


class SourcesThatStandAlone(unittest.TestCase):
    def alone(self, *texts):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder, f"{n}.cpp") for n in range(len(texts))]
            for path, text in zip(paths, texts):
                path.write_text(text)
            return [int(pathlib.Path(path).stem) for path in together.alone(map(str, paths))]

    def test_a_constant_a_type_and_a_function_of_one_name_are_found(self):
        for first, second in (("constexpr int most = 1;", "const std::string_view most = \"x\";"), ("struct Row {", "using Row = int;"),
                              ("std::string words(const Fact& fact,\n                  int a) {", "std::string words(const Fact& other, int b) {")):
            self.assertEqual(self.alone(source(first), source("int other = 1;"), source(second)), [2], first)

    def test_overloads_imported_names_and_members_are_no_hindrance(self):
        for first, second in (("int words(int a) {", "int words(long a) {"), ("using stats::Rate;", "using stats::Rate;"),
                              ("struct A {\n  int most = 1;", "struct B {\n  int most = 1;"), ("// int most = 1;", "int most = 1;")):
            self.assertEqual(self.alone(source(first), source(second)), [], first)

    def test_what_is_static_counts_outside_an_unnamed_namespace_too(self):
        self.assertEqual(self.alone("static int most = 1;\n", "static int most = 2;\n"), [1])


if __name__ == "__main__":
    unittest.main()
