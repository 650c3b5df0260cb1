// SPDX-License-Identifier: Apache-2.0
// Texts for people stand in language/ and in no C++; what stands there is said somewhere.
#include "embedded/words.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace hub {
namespace {

struct Literal {
  int line;
  std::string text;
};

/// The string literals of a C++ file, without comments, includes and raw strings' marks; adjacent ones count as one.
std::vector<Literal> literals_of(const std::string& source) {
  static const std::regex token(R"rx(//[^\n]*|/\*[\s\S]*?\*/|#include[^\n]*|'(?:[^'\\\n]|\\.)'|"((?:[^"\\\n]|\\.)*)"|\n)rx");
  std::vector<Literal> found;
  int line = 1;
  for (std::sregex_iterator at(source.begin(), source.end(), token), end; at != end; ++at) {
    if (at->str() == "\n") ++line;
    if (at->str().front() == '"') found.push_back({line, (*at)[1].str()});
    if (at->str().starts_with("/*")) line += static_cast<int>(std::count(at->str().begin(), at->str().end(), '\n'));
  }
  return found;
}

/// Two words with a space between them, or one with a capital letter: somebody reads it. The sentence of an error ("found …, expected …")
/// and a media type may stand in C++ (docs/adr/0025-words-are-types.md).
bool is_for_people(const std::string& text) {
  if (text.starts_with("found ") || text.find("; charset=") != std::string::npos) return false;
  static const std::regex two_words(R"([A-Za-z’]{2,}[,:;.]? +[A-Za-z’“(]{2,})");
  static const std::regex capital(R"(^[A-Z][a-z]+[.:?!]?$)");
  return std::regex_search(text, two_words) || std::regex_match(text, capital);
}

std::vector<std::string> texts_for_people(const std::string& source) {
  std::vector<std::string> found;
  for (const Literal& each : literals_of(source)) {
    if (is_for_people(each.text)) found.push_back(fmt::format("{}: \"{}\"", each.line, each.text));
  }
  return found;
}

std::string folder(const char* name) { return std::string(HUB_SOURCE_DIR) + "/src/" + name; }

/// Every source file of the folders, with its bytes.
std::vector<std::pair<std::string, std::string>> sources_of(std::initializer_list<const char*> folders) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const char* name : folders) {
    if (!std::filesystem::exists(folder(name))) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder(name))) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      const std::string path = entry.path().lexically_relative(HUB_SOURCE_DIR).string();
      files.emplace_back(path, value_or_throw(read_file(entry.path(), 1U << 20U)));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST(Words, the_search_for_texts_finds_them_and_only_them) {
  EXPECT_EQ(texts_for_people("out.element(\"p\", \"No figure here\");\nout.text(\"Area\");  // \"a comment here\"\n").size(), 2U);
  EXPECT_EQ(texts_for_people("say(\"a \\\"quoted thing\\\"\")").size(), 1U);
  EXPECT_EQ(
      texts_for_people("#include \"Some/file name\"\nout.in(\"section\", {{\"class\", \"chart\"}});\nf(\"M{} {}h0\", '\"', \"{}: \");")
          .size(),
      0U);
}

TEST(Words, texts_for_people_stand_in_no_source_file) {
  // The whole literal, as it stands in the source: names that machines read, and what operators read.
  const std::set<std::string> allowed{
#include "unit/render/allowed_literals.inc"
  };
  for (const auto& [path, bytes] : sources_of({"render", "pages", "facts", "query", "stats", "web"})) {
    for (const Literal& each : literals_of(bytes)) {
      if (is_for_people(each.text) && !allowed.contains(each.text))
        ADD_FAILURE() << path << ":" << each.line << ": \"" << each.text << "\" belongs to language/";
    }
  }
}

TEST(Words, every_key_of_the_language_file_is_said_somewhere) {
  std::set<std::string> said;
  static const std::regex word(R"(words::(\w+))");
  for (const auto& [path, bytes] : sources_of({"render", "pages", "web"})) {
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), word), end; at != end; ++at) said.insert((*at)[1].str());
  }
  for (const render::DeclaredWords& each : render::words::declared()) {
    std::string name(each.key);
    std::replace(name.begin(), name.end(), '.', '_');
    EXPECT_TRUE(said.contains(name) || name.starts_with("month_")) << each.key << " of language/en.txt is said by nobody";
  }
}

TEST(Words, of_one_country_stand_in_no_source_file_but_its_sources) {
  static const std::regex british("thames|england|wales|\\bE23|council area|police force|lsoa|msoa|\\b999\\b|\\b101 calls",
                                  std::regex::icase);
  for (const auto& [path, bytes] :
       sources_of({"app", "base", "build", "domain", "facts", "pages", "query", "render", "stats", "store", "verify", "web"})) {
    std::size_t number = 0;
    for (const std::string_view line : split(bytes, '\n')) {
      ++number;
      const std::string text(line);
      if (text.find("Source:") == std::string::npos && std::regex_search(text, british))
        ADD_FAILURE() << path << ":" << number << ": " << text;
    }
  }
}

}  // namespace hub
