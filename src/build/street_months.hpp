// SPDX-License-Identifier: Apache-2.0
// Street files of one month → rows of the table crime, sorted in memory by grid cell.
#pragma once
#include "build/street_dimensions.hpp"
#include "store/append.hpp"
#include "store/tables/street.hpp"

#include <cstdint>
#include <vector>

namespace hub::build {

/// All records of one month and the order in which they are stored.
struct StreetMonth {
  struct File {
    std::uint32_t source_file;
    sources::StreetFile file;
    DimensionIds ids;
  };
  Month month = Month::from_index(0);
  std::vector<File> files;
  std::vector<std::uint64_t> order;  ///< grid cell, file and row of each record, packed from the highest bits down
};

inline constexpr std::size_t most_files_in_a_month = 256;

/// Fills `order`. At most most_files_in_a_month files of sources::most_street_rows records each.
void sort_by_cell(StreetMonth& month);

/// Appends to the table crime. Not safe for threads: each thread has its own.
class CrimeTable {
 public:
  explicit CrimeTable(store::Connection connection);
  /// Records begin to end of the month's order, in a transaction.
  void append(const StreetMonth& month, std::size_t begin, std::size_t end);
  void close();

 private:
  void append_rows(const StreetMonth& month, std::size_t begin, std::size_t count);

  store::Connection connection_;
  store::ColumnsOf<store::CrimeRow> rows_;
};

}  // namespace hub::build
