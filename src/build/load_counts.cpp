// SPDX-License-Identifier: Apache-2.0
#include "build/load_parts.hpp"
#include "store/append.hpp"
#include "store/tables/figures.hpp"

namespace hub::build {
namespace {

using namespace store;

/// Takes the counts of measures under control out of the table of counts and puts back what may be known: sums over their categories, which
/// one by one can be small, by district and "elsewhere" where places are published, and of everything as "withheld" where they are not.
/// A force that is withheld itself leaves nothing, nor does one outside the nation.
class Withholding {
 public:
  explicit Withholding(const WithheldCounts& withheld) : withheld_(withheld) {}

  [[nodiscard]] bool takes(const std::string& dataset, const std::string& force, const std::optional<AreaCode>& area,
                           const sources::CountCell& cell, std::int64_t file_id) {
    const Measure* measure = withheld_.measure_of(dataset, cell.category);
    if (measure == nullptr) return false;
    const CountKey whole{measure->id, force, cell.month};
    if (withheld_.contains(whole) || !withheld_.forces().districts_of.contains(force)) return true;
    const bool is_own = area && withheld_.forces().has(force, area->text());
    const std::string place = withheld_.hides_places(whole) ? "withheld" : is_own ? area->text() : "elsewhere";
    sums_[{dataset, force, place, measure->series.front().categories.front(), cell.month, file_id}] += cell.count;
    return true;
  }

  void load(Connection& connection) const {
    append_each(connection, sums_, [](const auto& entry) {
      const auto& [dataset, force, place, category, month, file_id] = entry.first;
      return RecordedCountRow{.dataset = dataset,
                              .month = month.index(),
                              .force = force,
                              .area = place,
                              .category = category,
                              .n = entry.second,
                              .source_file = file_id};
    });
    append_each(connection, withheld_.all(), [&](const CountKey& key) {
      return WithheldCountRow{withheld_.series_of(key), key.area, key.month.index()};
    });
  }

 private:
  using SumKey = std::tuple<std::string, std::string, std::string, std::string, Month, std::int64_t>;
  const WithheldCounts& withheld_;
  std::map<SumKey, std::int64_t> sums_;
};

/// The file's counts but those that `withholding` takes, which may be null.
template <class Row>
Status load_file(TableAppender<Row>& counts, Withholding* withholding, const CountFile& file, std::int64_t file_id,
                 const ForceNames& names) {
  for (const sources::WideRow& row : file.counts.rows) {
    const auto force = names.code_of(row.force, file.counts.file.path);
    if (!force) return tl::unexpected(force.error());
    const auto area = row.area ? std::optional<std::string_view>(row.area->text()) : std::nullopt;
    for (const sources::CountCell& cell : row.cells) {
      if (withholding != nullptr && withholding->takes(file.dataset, *force, row.area, cell, file_id)) continue;
      counts.append({.dataset = file.dataset,
                     .month = cell.month.index(),
                     .force = *force,
                     .area = area,
                     .category = cell.category,
                     .n = cell.count,
                     .source_file = file_id});
    }
  }
  return {};
}

}  // namespace

Status load_counts(Connection& connection, const HubSources& sources, const SourceRegistry& registry, const WithheldCounts& withheld) {
  const ForceNames names(sources.crosswalk.rows);
  TableAppender<RecordedCountRow> counts(connection);
  TableAppender<EarlierCountRow> earlier(connection);
  Withholding withholding(withheld);
  for (const CountFile& file : sources.counts) {
    Withholding* const controls = withheld.controls(file.dataset) ? &withholding : nullptr;
    if (auto loaded = load_file(counts, controls, file, registry.id_of(file.counts.file), names); !loaded) return loaded;
  }
  for (const CountFile& file : sources.earlier) {
    if (auto loaded = load_file(earlier, nullptr, file, registry.id_of(file.counts.file), names); !loaded) return loaded;
  }
  counts.close();
  earlier.close();
  withholding.load(connection);
  return {};
}

}  // namespace hub::build
