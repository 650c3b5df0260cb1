// SPDX-License-Identifier: Apache-2.0
#include "build/count_types.hpp"

#include "build/force_names.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "store/append.hpp"
#include "store/tables/figures.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace hub::build {
namespace {

struct CountWordRow {
  static constexpr std::string_view table = "count_word";
  std::string_view kind;
  std::string_view word;
  static constexpr auto columns = std::tuple{store::Column{"kind", &CountWordRow::kind}, store::Column{"word", &CountWordRow::word}};
};

using Words = std::set<std::string, std::less<>>;

struct CountWords {
  Words datasets;
  Words places{"elsewhere", "withheld"};  // of measures under disclosure control
  Words categories;
};

/// Texts repeat from row to row: one that is there is not copied.
void add(Words& words, std::string_view word) {
  if (!words.contains(word)) words.emplace(word);
}

void add_words(CountWords& words, const std::vector<CountFile>& files) {
  for (const CountFile& file : files) {
    add(words.datasets, file.dataset);
    for (const sources::WideRow& row : file.counts.rows) {
      if (row.area) add(words.places, row.area->text());
      for (const sources::CountCell& cell : row.cells) add(words.categories, cell.category);
    }
  }
}

CountWords words_of(const HubDefinition& definition, const HubSources& sources) {
  CountWords words;
  for (const auto& each : definition.datasets) add(words.datasets, each.dataset.id);
  for (const std::string& code : ForceNames(sources.crosswalk.rows).codes()) add(words.places, code);
  for (const auto& area : sources.areas.rows) add(words.places, area.code.text());
  for (const auto& zone : sources.zones.rows) add(words.places, zone.district.text());
  for (const auto& type : sources::crime_types) add(words.categories, type.id);
  add_words(words, sources.counts);
  add_words(words, sources.earlier);
  return words;
}

}  // namespace

void type_counts(store::Connection& connection, const HubDefinition& definition, const HubSources& sources) {
  const CountWords words = words_of(definition, sources);
  const std::array kinds{std::pair{"dataset", &words.datasets}, std::pair{"place", &words.places},
                         std::pair{"category", &words.categories}};
  connection.run("CREATE TEMP TABLE count_word (kind VARCHAR NOT NULL, word VARCHAR NOT NULL)");
  store::TableAppender<CountWordRow> rows(connection);
  for (const auto& [kind, of_kind] : kinds) {
    for (const std::string& word : *of_kind) rows.append({kind, word});
  }
  rows.close();
  for (const auto& [kind, of_kind] : kinds)
    connection.run(fmt::format("CREATE TYPE count_{0} AS ENUM (SELECT word FROM count_word WHERE kind = '{0}' ORDER BY word)", kind));
  connection.run("DROP TABLE count_word");
  for (const char* table : {store::recorded_count, store::earlier_count, store::imported_count}) {
    for (const auto& [column, kind] : {std::pair{"dataset", "dataset"}, {"force", "place"}, {"area", "place"}, {"category", "category"}})
      connection.run(fmt::format("ALTER TABLE {} ALTER COLUMN {} TYPE count_{}", table, column, kind));
  }
}

}  // namespace hub::build
