# SPDX-License-Identifier: Apache-2.0
"""The layer check finds what it says it finds: python3 -m unittest discover -s tests/layers"""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import check_layers
import defined_types
import source_shape


def only(text):
    found = [function for function in source_shape.functions_of(text) if function.name != "["]
    assert len(found) == 1, found
    return found[0]


class TypesAreDefinedOnce(unittest.TestCase):
    def test_a_type_of_two_files_in_one_namespace_is_named_with_both_places(self):
        defined = defined_types.DefinedOnce()
        text = ["namespace hub::build {", "struct Revision {", "};", "}  // namespace hub::build"]
        self.assertEqual(list(defined.findings("src/a.hpp", text)), [])
        self.assertEqual(list(defined.findings("tests/b.cpp", [""] + text)),
                         ["tests/b.cpp:3: hub::build::Revision is defined in src/a.hpp:2 too; the linker takes either for both"])

    def test_types_of_other_namespaces_anonymous_ones_and_mere_declarations_are_apart(self):
        kinds = {"namespace a {": ["a::R"], "namespace b {": ["b::R"], "namespace {": []}
        for opening, names in kinds.items():
            text = [opening, "enum class R : int { one };", "struct Declared;", "  struct Nested {", "}  // namespace"]
            self.assertEqual([name for _, name in defined_types.types_of(text)], names)


class FunctionsAreMeasured(unittest.TestCase):
    def test_a_wrapped_signature_is_part_of_its_function(self):
        function = only("namespace a {\n\nint sum(int first,\n        int second) {\n  return first + second;\n}\n}\n")
        self.assertEqual((function.name, function.line, function.lines, function.parameters), ("sum", 3, 4, 2))

    def test_a_function_of_61_lines_is_refused_at_its_first_line(self):
        text = ["// first"] + ["int f(int a,", "      int b) {"] + ["  ++a;"] * 58 + ["}"]
        self.assertEqual(list(check_layers.shape_findings(pathlib.Path("src/a/b.cpp"), text)),
                         [("src/a/b.cpp f", "src/a/b.cpp:2: a function of 61 lines, at most 60: f")])
        self.assertEqual(list(check_layers.shape_findings(pathlib.Path("src/a/b.cpp"), text[:-2] + text[-1:])), [])

    def test_seven_parameters_over_several_lines_are_refused_and_six_are_not(self):
        for count, findings in ((6, 0), (7, 1)):
            text = ["void f(" + ",\n       ".join(f"std::map<int, int> a{n} = {{1, 2}}" for n in range(count)) + ") {", "}"]
            self.assertEqual(len(list(check_layers.shape_findings(pathlib.Path("src/a/b.cpp"), text))), findings, count)

    def test_members_and_lambdas_count_their_parameters_too(self):
        wide = ", ".join(f"int a{n}" for n in range(7))
        for text in (f"struct S {{\n  void f({wide}) const noexcept {{}}\n}};", f"auto f = []({wide}) {{ return 1; }};",
                     f"S::S({wide}) : a{{1}}, b(2) {{\n}}"):
            self.assertEqual(len(list(check_layers.shape_findings(pathlib.Path("src/a/b.cpp"), text.split("\n")))), 1, text)

    def test_nesting_counts_statements_lambdas_and_what_has_no_braces(self):
        self.assertEqual(only("int f() {\n  if (a) {\n    for (;;) {\n      while (b) {\n        c();\n      }\n    }\n  }\n}\n").nesting, 3)
        self.assertEqual(only("int f() {\n  each(x, [&](int a) {\n    if (a) b();\n  });\n}\n").nesting, 2)
        self.assertEqual(only("int f() {\n  for (auto a : b)\n    for (auto c : d)\n      if (a == c) return 1;\n  return 0;\n}\n").nesting, 3)
        self.assertEqual(only("int f() {\n  if (a) {\n    b();\n  } else if (c) {\n    d();\n  } else {\n    e();\n  }\n}\n").nesting, 1)
        self.assertEqual(only("int f() {\n  switch (a) {\n    case 1: {\n      if (b) c();\n    }\n  }\n}\n").nesting, 3)

    def test_five_levels_are_refused_and_four_are_not(self):
        for levels, findings in ((4, 0), (5, 1)):
            text = "void f() {\n" + "if (a) {\n" * levels + "b();\n" + "}\n" * levels + "}"
            self.assertEqual(len(list(check_layers.shape_findings(pathlib.Path("src/a/b.cpp"), text.split("\n")))), findings, levels)

    def test_braces_in_texts_comments_initialisers_and_types_are_no_blocks(self):
        function = only('int f() {\n  // {\n  const auto a = S{{1, 2}, "{", \'{\', R"({{)"};\n  struct T { int x{}; };\n  return a.x;\n}\n')
        self.assertEqual((function.lines, function.nesting), (6, 0))

    def test_initialisers_of_a_constructor_are_not_its_body(self):
        function = only("struct A {\n  explicit A(int a) : a_{a}, b_{[] { return 1; }()} {\n    if (a) b();\n  }\n  int a_{};\n};\n")
        self.assertEqual((function.name, function.lines, function.parameters, function.nesting), ("A", 3, 1, 1))


class FilesAreMeasured(unittest.TestCase):
    def test_each_kind_of_file_has_its_limit(self):
        for name, most in (("src/a/b.hpp", 300), ("src/a/b.cpp", 400), ("tools/a.py", 400), ("tests/a.cpp", 600), ("src/app/main.cpp", 80)):
            self.assertEqual(list(check_layers.size_findings(pathlib.Path(name), [""] * most)), [], name)
            self.assertEqual(list(check_layers.size_findings(pathlib.Path(name), [""] * (most + 1))),
                             [(name, f"{name}:{most + 1}: {most + 1} lines, at most {most}")])

    def test_an_excuse_is_used_for_what_it_names_only(self):
        used = set()
        self.assertEqual(list(check_layers.unless_allowed([("a f", "1"), ("a g", "2")], {"a f": "why"}, used)), ["2"])
        self.assertEqual(used, {"a f"})

    def test_every_excuse_has_a_reason(self):
        for key, reason in check_layers.ALLOWED.items():
            self.assertGreater(len(reason.split()), 5, key)


class LinesAreSpread(unittest.TestCase):
    @staticmethod
    def spread(**files):
        spread = check_layers.Spread()
        for name, lines in files.items():
            spread.add(pathlib.Path("src", *name.split("__")), [""] * lines)
        return spread

    def test_an_even_tree_has_no_finding(self):
        self.assertEqual(list(self.spread(a__x=50, b__x=50, c__x=50, d__x=50).findings()), [])

    def test_a_long_median_a_large_layer_and_a_large_page_are_named(self):
        self.assertEqual(list(self.spread(a__x=61, b__x=61, c__x=61, d__x=61).findings()), ["src: the median file has 61 lines, at most 60"])
        self.assertEqual(list(self.spread(a__x=52, b__x=50, c__x=50, d__x=50).findings()), ["src/a: 25.7 % of the lines of src, at most 25 %"])
        pages = self.spread(pages__home__x=300, pages__home__y=301, pages__map__x=600, a__x=9000)
        self.assertEqual([line for line in pages.findings() if "pages" in line], ["src/pages/home: 601 lines, at most 600"])

    def test_the_figures_name_every_layer_and_the_longest_file(self):
        lines = list(self.spread(a__x=10, b__long=30).lines())
        self.assertIn("longest 30 (src/b/long)", lines[0])
        self.assertEqual([line.split()[-1] for line in lines[1:]], ["src/b", "src/a"])


class IncludesAreChecked(unittest.TestCase):
    def test_a_layer_sees_what_it_uses_and_what_that_uses(self):
        allowed = check_layers.layers_of("hub_layer(base LIBS x)\nhub_layer(domain USES base)\nhub_layer(web USES domain)\n")
        self.assertEqual(allowed["web"], {"base", "domain"})
        found = list(check_layers.include_findings(pathlib.Path("src/domain/a.cpp"), ['#include "web/a.hpp"', '#include "base/a.hpp"'], allowed))
        self.assertEqual(found, ["src/domain/a.cpp:1: domain may not include web"])

    def test_a_source_includes_its_own_header_first(self):
        path = pathlib.Path("src/domain/month.cpp")
        own, other = '#include "domain/month.hpp"', "#include <string>"
        self.assertEqual(list(check_layers.own_header_findings(path, [own, other])), [])
        self.assertEqual(list(check_layers.own_header_findings(path, [other, own])),
                         ["src/domain/month.cpp:1: includes string first, expected its own header domain/month.hpp"])


class PagesAreFolders(unittest.TestCase):
    @staticmethod
    def found(file, *includes):
        return [finding.split(": ", 1)[1] for finding in
                check_layers.page_findings(pathlib.Path("src/pages", file), [f'#include "{include}"' for include in includes])]

    def test_a_question_never_writes(self):
        for file in ("area/question.cpp", "area/question.hpp"):
            name = file.split("/")[1]
            self.assertEqual(self.found(file, "query/snapshot.hpp", "pages/area/facts.hpp", "facts/hub.hpp"), [], file)
            self.assertEqual(self.found(file, "render/page.hpp"), [f"{name} of a page may not include render"])
            self.assertEqual(self.found(file, "pages/area/writers.hpp"), [f"{name} of a page may not include writers.hpp"])

    def test_a_writer_never_asks(self):
        for name in ("page.cpp", "json.cpp", "csv.cpp", "writers.hpp", "words.cpp"):
            self.assertEqual(self.found(f"area/{name}", "render/page.hpp", "pages/area/facts.hpp"), [], name)
            self.assertEqual(self.found(f"area/{name}", "query/snapshot.hpp"), [f"{name} of a page may not include query"])
            self.assertEqual(self.found(f"area/{name}", "pages/area/question.hpp"), [f"{name} of a page may not include question.hpp"])

    def test_facts_know_neither_and_a_route_knows_both(self):
        self.assertEqual(len(self.found("area/facts.hpp", "query/snapshot.hpp", "render/page.hpp", "pages/area/writers.hpp")), 3)
        self.assertEqual(self.found("area/route.cpp", "pages/area/question.hpp", "pages/area/writers.hpp", "query/release.hpp", "render/page.hpp"), [])

    def test_a_page_includes_another_only_where_it_is_made_of_it(self):
        self.assertEqual(self.found("area/page.cpp", "pages/find/facts.hpp"), ["the page area may not include find/facts.hpp"])
        self.assertEqual(self.found("home/question.cpp", "pages/area/question.hpp", "pages/response/question.hpp"), [])
        self.assertEqual(self.found("home/page.cpp", "pages/area/writers.hpp"), ["the page home may not include area/writers.hpp"])
        self.assertEqual(self.found("area/route.cpp", "pages/asked.hpp"), [])
        for pair, reason in check_layers.PAGES_OF_PAGES.items():
            self.assertGreater(len(reason.split()), 5, pair)

    def test_each_folder_has_its_files_and_a_line_in_the_list_and_the_reverse(self):
        text, whole = "#define HUB_PAGES(PAGE) \\\n  PAGE(home) \\\n  PAGE(area)\n", list(check_layers.PAGE_FILES)
        self.assertEqual(list(check_layers.page_list_findings(text, {"home": whole, "area": [*whole, "csv.cpp"]})), [])
        self.assertEqual(list(check_layers.page_list_findings(text, {"home": whole, "map": whole})),
                         ["src/pages/area: no such folder, but a line in src/pages/pages.hpp", "src/pages/map: no line in src/pages/pages.hpp"])
        self.assertEqual(list(check_layers.page_list_findings(text, {"home": whole, "area": whole[1:]})), ["src/pages/area: no facts.hpp"])
        self.assertEqual(list(check_layers.page_list_findings(text + "  PAGE(area)\n", {"home": whole, "area": whole})),
                         ["src/pages/area: two lines in src/pages/pages.hpp"])


if __name__ == "__main__":
    unittest.main()
