// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/workbook.hpp"

#include "base/file_kind.hpp"
#include "base/files.hpp"
#include "sources/tables/csv_reader.hpp"
#include "sources/workbooks/limits.hpp"
#include "sources/workbooks/ods.hpp"
#include "sources/workbooks/row_writer.hpp"
#include "sources/workbooks/xlsx.hpp"

#include <algorithm>

namespace hub::sources {
namespace {

constexpr std::string_view zip_begin = "PK\3\4";
constexpr std::string_view old_office_begin = "\xD0\xCF\x11\xE0";

/// The first bytes of the file, fewer when it is shorter.
Result<std::string> first_bytes(const std::filesystem::path& path) {
  const auto file = RandomAccessFile::open(path);
  if (!file) return tl::unexpected(file.error());
  std::string bytes;
  if (auto read = file->read(0, std::min<std::uint64_t>(file->size(), zip_begin.size()), bytes); !read) return tl::unexpected(read.error());
  return bytes;
}

Status read_csv(const std::filesystem::path& path, const std::string& name, RowWriter& rows) {
  const auto bytes = read_file(path, most_file_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  CsvReader reader(*bytes, name);
  CsvRecord record;
  if (auto begun = rows.begin_sheet(""); !begun) return begun;
  while (true) {
    const auto more = reader.next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
    if (auto begun = rows.begin_row(record.line); !begun) return begun;
    for (const std::string& field : record.fields) {
      if (auto added = rows.add(field); !added) return added;
    }
    if (auto ended = rows.end_row(); !ended) return ended;
  }
}

Status read_zipped(const std::filesystem::path& path, const std::string& name, RowWriter& rows) {
  const auto archive = ZipArchive::open(path);
  if (!archive) return tl::unexpected(archive.error());
  Parts parts(*archive, name);
  if (parts.has("[Content_Types].xml")) return read_xlsx(parts, rows);
  if (parts.has("content.xml")) return read_ods(parts, rows);
  return fail(ErrorCode::input_refused, name, "found an archive without the parts of a workbook, expected an .xlsx or .ods file");
}

}  // namespace

Result<Workbook> read_workbook(const std::filesystem::path& path) {
  Workbook workbook{shown_path(path.filename()), {}, std::make_unique<TextArena>()};
  const auto begin = first_bytes(path);
  if (!begin) return tl::unexpected(begin.error());
  if (*begin == old_office_begin)
    return fail(ErrorCode::input_refused, workbook.file,
                "found a workbook of Excel 97 to 2003, expected .xlsx, .ods or .csv: save it as one");
  RowWriter rows(workbook);
  const Status read = *begin == zip_begin ? read_zipped(path, workbook.file, rows) : read_csv(path, workbook.file, rows);
  if (!read) return tl::unexpected(read.error());
  return workbook;
}

}  // namespace hub::sources
