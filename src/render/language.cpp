// SPDX-License-Identifier: Apache-2.0
#include "render/language.hpp"

#include "base/text.hpp"
#include "embedded/languages.hpp"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

namespace hub::render {
namespace {

/// Index of a key of the English file.
std::size_t index_of(std::string_view key) {
  static const auto indexes = [] {
    std::map<std::string_view, std::size_t> by_key;
    for (const DeclaredWords& each : words::declared()) by_key.emplace(each.key, by_key.size());
    return by_key;
  }();
  const auto found = indexes.find(key);
  if (found == indexes.end()) throw std::logic_error(fmt::format("language file: \"{}\" is no key of the English file", key));
  return found->second;
}

}  // namespace

struct Language::Contents {
  std::string tag;
  NumberForms forms;
  const Language* english;  ///< says what this one lacks; null in English
  std::vector<std::optional<Template>> templates = std::vector<std::optional<Template>>(words::declared().size());
  std::vector<std::string> fixed = std::vector<std::string>(words::declared().size());  ///< of templates without values
};

Language::Language(std::string tag, std::string_view text, const Language* english)
    : contents_(new Contents{tag, NumberForms(tag), english}) {
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto equals = line.find(" = ");
    if (equals == std::string_view::npos) throw std::logic_error(fmt::format("language file: expected \"key = template\": {}", line));
    const std::size_t index = index_of(line.substr(0, equals));
    const auto declared = words::declared()[index].values;
    auto& place = contents_->templates[index];
    if (place) throw std::logic_error(fmt::format("language file: a key stands twice: {}", line));
    place.emplace(line.substr(equals + 3), declared);
    const auto names = place->names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!names[i]) throw std::logic_error(fmt::format("language file: the value \"{}\" is not said: {}", declared[i].name, line));
    }
    if (declared.empty()) place->fill({}, contents_->forms, contents_->fixed[index]);
  }
}

Language::~Language() = default;

std::string_view language_file(std::string_view path) {
  for (const auto& file : embedded::languages::files()) {
    if (file.path == path) return file.bytes;
  }
  return {};
}

const Language& Language::english() {
  static const Language language("en", language_file("en.txt"), nullptr);
  return language;
}

const Language& Language::welsh() { return *find("cy"); }

std::span<const Language* const> Language::all() {
  static const auto others = [] {
    constexpr std::string_view suffix = ".txt";
    std::vector<std::unique_ptr<const Language>> made;
    for (const auto& file : embedded::languages::files()) {
      const std::string_view path = file.path;
      if (!path.ends_with(suffix) || path == "en.txt") continue;
      made.push_back(std::make_unique<const Language>(std::string(path.substr(0, path.size() - suffix.size())), file.bytes, &english()));
    }
    return made;
  }();
  static const auto languages = [] {
    std::vector<const Language*> listed{&english()};
    for (const auto& each : others) listed.push_back(each.get());
    return listed;
  }();
  return languages;
}

const Language* Language::find(std::string_view tag) {
  for (const Language* each : all()) {
    if (each->tag() == tag) return each;
  }
  return nullptr;
}

const std::string& Language::fixed(std::size_t index) const {
  return has(index) || contents_->english == nullptr ? contents_->fixed[index] : contents_->english->fixed(index);
}

LinkedWords Language::filled(std::size_t index, std::span<const Value> values) const {
  if (!has(index) && contents_->english != nullptr) return contents_->english->filled(index, values);
  LinkedWords said;
  contents_->templates[index]->fill(values, contents_->forms, said.text, &said.marks);
  return said;
}

bool Language::has(std::size_t index) const { return contents_->templates[index].has_value(); }

std::string Language::number(const stats::Decimal& number) const { return contents_->forms.written(number); }
std::string Language::number(std::int64_t number) const { return contents_->forms.written({number, 0}); }

const std::string& Language::month_name(Month month) const {
  static_assert(words::month_12::index == words::month_1::index + 11);
  return fixed(words::month_1::index + static_cast<std::size_t>(month.month_of_year()) - 1);
}

const std::string& Language::tag() const { return contents_->tag; }

}  // namespace hub::render
