// SPDX-License-Identifier: Apache-2.0
// How large a workbook may be. The largest that are published have some 2 million cells in 9 columns and inflate to some 400 MB.
#pragma once
#include <cstddef>
#include <cstdint>

namespace hub::sources {

inline constexpr std::uint64_t most_file_bytes = 512U << 20U;      ///< of a CSV file
inline constexpr std::uint64_t most_inflated_bytes = 768U << 20U;  ///< of all parts that are read of one workbook
inline constexpr std::size_t most_sheets = 200;
inline constexpr std::size_t most_cells = 16'000'000;  ///< of all sheets, those counted that are empty before a text
inline constexpr std::size_t most_columns = 1024;
inline constexpr int most_rows = 1'048'576;              ///< as many as a sheet of a spreadsheet program has
inline constexpr std::size_t most_cell_bytes = 131'068;  ///< 32,767 characters
inline constexpr int most_depth = 64;                    ///< of elements in each other

}  // namespace hub::sources
