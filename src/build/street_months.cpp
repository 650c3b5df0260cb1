// SPDX-License-Identifier: Apache-2.0
#include "build/street_months.hpp"

#include "store/transaction.hpp"

#include <algorithm>

namespace hub::build {
namespace {

constexpr unsigned row_bits = 24;
constexpr unsigned file_bits = 8;
static_assert(most_files_in_a_month == 1U << file_bits && sources::most_street_rows < 1U << row_bits);

using store::CrimeRow;

std::uint32_t cell_of(std::uint64_t key) { return static_cast<std::uint32_t>(key >> (file_bits + row_bits)); }
std::size_t file_of(std::uint64_t key) { return key >> row_bits & (most_files_in_a_month - 1U); }
std::size_t row_of(std::uint64_t key) { return key & ((1U << row_bits) - 1U); }

}  // namespace

void sort_by_cell(StreetMonth& month_of_files) {
  auto& order = month_of_files.order;
  std::size_t rows = 0;
  for (const auto& each : month_of_files.files) rows += each.file.size();
  order.reserve(rows);
  for (std::size_t f = 0; f < month_of_files.files.size(); ++f) {
    const auto& [id, file, ids] = month_of_files.files[f];
    for (std::size_t row = 0; row < file.size(); ++row)
      order.push_back(std::uint64_t{ids.cell[file.place[row]]} << (file_bits + row_bits) | f << row_bits | row);
  }
  std::sort(order.begin(), order.end());
}

CrimeTable::CrimeTable(store::Connection connection) : connection_(std::move(connection)), rows_(connection_) {}

void CrimeTable::append(const StreetMonth& month_of_files, std::size_t begin, std::size_t end) {
  constexpr std::size_t most = store::ColumnAppender::most_rows;
  store::Transaction transaction(connection_);
  for (; begin < end; begin += most) append_rows(month_of_files, begin, std::min(most, end - begin));
  rows_.flush();
  transaction.commit();
}

void CrimeTable::append_rows(const StreetMonth& month_of_files, std::size_t begin, std::size_t count) {
  const auto months = rows_.values<&CrimeRow::month>();
  const auto cells = rows_.values<&CrimeRow::cell>();
  const auto source_files = rows_.values<&CrimeRow::source_file>();
  const auto types = rows_.values<&CrimeRow::type>();
  const auto outcomes = rows_.values<&CrimeRow::outcome>();
  const auto points = rows_.values<&CrimeRow::point>();
  const auto zones = rows_.values<&CrimeRow::zone>();
  const auto contexts = rows_.values<&CrimeRow::context>();
  const auto uppers = rows_.values<&CrimeRow::identifier_upper>();
  const auto lowers = rows_.values<&CrimeRow::identifier_lower>();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t key = month_of_files.order[begin + i];
    const auto& [id, file, ids] = month_of_files.files[file_of(key)];
    const std::size_t row = row_of(key);
    const auto& kind = file.kinds[file.kind[row]];
    const auto& place = file.places[file.place[row]];
    months[i] = static_cast<std::uint16_t>(month_of_files.month.index());
    cells[i] = cell_of(key);
    source_files[i] = id;
    types[i] = kind.type;
    outcomes[i] = ids.outcome[file.kind[row]];
    points[i] = ids.place[file.place[row]];
    contexts[i] = ids.context[file.kind[row]];
    if (place.zone) {
      zones[i] = ids.zone[*place.zone];
    } else {
      rows_.set_null<&CrimeRow::zone>(i);
    }
    if (file.has_identifier[row] != 0) {
      const auto& words = file.identifier[row].words;
      uppers[i] = {words[1], words[0]};
      lowers[i] = {words[3], words[2]};
    } else {
      rows_.set_null<&CrimeRow::identifier_upper>(i);
      rows_.set_null<&CrimeRow::identifier_lower>(i);
    }
  }
  rows_.append(count);
}

void CrimeTable::close() { rows_.close(); }

}  // namespace hub::build
