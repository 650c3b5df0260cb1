// SPDX-License-Identifier: Apache-2.0
// What a release holds and was built from. Rows mean what the comments of the statements say.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::store {

struct SourceFileFigures {
  std::string_view path;
  std::string_view sha256;
  std::int64_t row_count;
  std::int64_t fact_count;
  std::int64_t reject_count;
  static constexpr auto columns =
      std::tuple{Column{"path", &SourceFileFigures::path}, Column{"sha256", &SourceFileFigures::sha256},
                 Column{"row_count", &SourceFileFigures::row_count}, Column{"fact_count", &SourceFileFigures::fact_count},
                 Column{"reject_count", &SourceFileFigures::reject_count}};
};

struct HubFile {
  std::string_view path;
  std::string_view sha256;
  std::int64_t row_count;
  static constexpr auto columns =
      std::tuple{Column{"path", &HubFile::path}, Column{"sha256", &HubFile::sha256}, Column{"row_count", &HubFile::row_count}};
};

struct StreetFileTotals {
  std::int64_t files;
  std::int64_t facts;
  std::int64_t rejects;
  static constexpr auto columns = std::tuple{Column{"files", &StreetFileTotals::files}, Column{"facts", &StreetFileTotals::facts},
                                             Column{"rejects", &StreetFileTotals::rejects}};
};

struct RejectOfFile {
  std::string_view path;
  std::int64_t line;
  std::int64_t field;
  std::string_view reason;
  std::string_view text;
  static constexpr auto columns =
      std::tuple{Column{"path", &RejectOfFile::path}, Column{"line", &RejectOfFile::line}, Column{"field", &RejectOfFile::field},
                 Column{"reason", &RejectOfFile::reason}, Column{"text", &RejectOfFile::text}};
};

struct TableName {
  std::string_view table_name;
  static constexpr auto columns = std::tuple{Column{"table_name", &TableName::table_name}};
};

namespace queries {

inline constexpr Query<SourceFileFigures> source_files{"query/source_files.sql"};
inline constexpr Query<HubFile> hub_files{"query/hub_files.sql"};
inline constexpr Query<StreetFileTotals> street_file_totals{"query/street_file_totals.sql"};
inline constexpr Query<RejectOfFile> rejects{"query/rejects.sql"};
inline constexpr Query<TableName> tables{"query/tables.sql"};

}  // namespace queries

}  // namespace hub::store
