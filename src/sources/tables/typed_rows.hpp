// SPDX-License-Identifier: Apache-2.0
// A CSV file as typed rows and rejects: every row becomes one or the other, and the counts say so.
#pragma once
#include "base/files.hpp"
#include "base/result.hpp"
#include "sources/tables/csv_reader.hpp"
#include "sources/tables/hub_folder.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hub::sources {

/// A row that could not become a fact, with everything needed to find and mend it.
struct Reject {
  std::string file;
  int line;
  int column;          ///< number of the field, from 1
  std::string reason;  ///< what was found and what was expected
  std::string text;    ///< the row as it stands in the file
};

struct SourceFile {
  std::string path;  ///< relative to the hub's folder
  std::string sha256;
  std::int64_t rows = 0;
  std::int64_t facts = 0;
  std::int64_t rejects = 0;
};

template <class Row>
struct Parsed {
  SourceFile file;
  std::vector<Row> rows;
  std::vector<Reject> rejects;
  std::vector<int> lines = {};  ///< where each row begins, as they were read; nothing for a format without lines

  /// Where row i stands, for a message: the file and, where it has lines, the line.
  [[nodiscard]] std::string place(std::size_t i) const { return i < lines.size() ? fmt::format("{}:{}", file.path, lines[i]) : file.path; }
};

/// The fields of one row by number, from 0. Failures carry the field's number as place.
class RowFields {
 public:
  RowFields(const CsvRecord& record, const CodeForms& codes) : record_(record), codes_(codes) {}
  [[nodiscard]] const std::string& text(std::size_t field) const { return record_.fields[field]; }
  [[nodiscard]] std::size_t size() const { return record_.fields.size(); }
  [[nodiscard]] Result<std::int64_t> integer(std::size_t field) const;
  /// 0 or more; nothing when the field is empty.
  [[nodiscard]] Result<std::optional<std::int64_t>> optional_count(std::size_t field) const;
  /// An area code of one of the hub's forms.
  [[nodiscard]] Result<AreaCode> code(std::size_t field) const;
  [[nodiscard]] Result<std::optional<AreaCode>> optional_code(std::size_t field) const;
  /// The field's text through a parser such as Month::parse; its error gets the field as place.
  template <class Parse>
  auto parsed(std::size_t field, Parse parse) const -> decltype(parse(std::string_view{})) {
    auto value = parse(std::string_view(text(field)));
    if (!value) value.error().where = std::to_string(field + 1);
    return value;
  }
  [[nodiscard]] tl::unexpected<Error> refuse(std::size_t field, std::string_view expected) const;

 private:
  const CsvRecord& record_;
  const CodeForms& codes_;
};

/// As many fields as the header has, each of text that can be printed, without spaces around it.
[[nodiscard]] Status check_fields(const RowFields& fields, std::size_t expected);

/// "2021-11-01", a day that there is.
[[nodiscard]] bool is_iso_date(std::string_view text);

/// A whole source file, read and named.
struct SourceText {
  SourceFile file;
  std::string bytes;
};
[[nodiscard]] Result<SourceText> read_source(const std::filesystem::path& hub, std::string relative_path);

/// The header record split off: its fields must begin with `leading`; `any_more` allows further columns after them.
struct CsvBody {
  std::vector<std::string> header;
  CsvReader reader;
};
[[nodiscard]] Result<CsvBody> open_csv(const SourceText& source, const std::vector<std::string>& leading, bool any_more);

/// Whether a table without rows is damage, or says that there is nothing to say.
enum class Emptiness { refused, allowed };

/// No row where one must be, or more than one percent of rejected rows, damages the whole file; the sentence names the first reject.
[[nodiscard]] Status check_reject_share(const SourceFile& file, const std::vector<Reject>& rejects);

/// No row where one must be, or any rejected row, refuses the whole file; the first reject is the place.
[[nodiscard]] Status check_no_reject(const SourceFile& file, const std::vector<Reject>& rejects, Emptiness emptiness);

/// Makes a row, or fails with the field's number as place.
template <class Row>
using RowParser = std::function<Result<Row>(const RowFields&)>;

/// Reads every record, however many are rejected.
template <class Row>
Result<Parsed<Row>> parse_all(const SourceText& source, CsvBody body, const CodeForms& codes, const RowParser<Row>& parse) {
  Parsed<Row> parsed{source.file, {}, {}};
  CsvRecord record;
  while (true) {
    const auto more = body.reader.next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    ++parsed.file.rows;
    const RowFields fields(record, codes);
    const Status sound = check_fields(fields, body.header.size());
    auto row = sound ? parse(fields) : Result<Row>(tl::unexpected(sound.error()));
    if (row) {
      parsed.rows.push_back(std::move(*row));
      parsed.lines.push_back(record.line);
    } else {
      parsed.rejects.push_back(
          {source.file.path, record.line, std::stoi("0" + row.error().where), row.error().message, std::string(record.raw)});
    }
  }
  parsed.file.facts = static_cast<std::int64_t>(parsed.rows.size());
  parsed.file.rejects = static_cast<std::int64_t>(parsed.rejects.size());
  return parsed;
}

/// Reads every record; too many rejects damage the file.
template <class Row>
Result<Parsed<Row>> parse_rows(const SourceText& source, CsvBody body, const CodeForms& codes, const RowParser<Row>& parse) {
  auto parsed = parse_all<Row>(source, std::move(body), codes, parse);
  if (!parsed) return parsed;
  if (auto status = check_reject_share(parsed->file, parsed->rejects); !status) return tl::unexpected(status.error());
  return parsed;
}

/// The file at `path` below the hub's folder, whose header must be exactly `header`.
template <class Row>
Result<Parsed<Row>> read_table(const HubFolder& hub, const std::string& path, const std::vector<std::string>& header,
                               const RowParser<Row>& parse) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  auto body = open_csv(*source, header, false);
  if (!body) return tl::unexpected(body.error());
  return parse_rows<Row>(*source, std::move(*body), hub.codes(), parse);
}

/// read_table, but any reject refuses the file.
template <class Row>
Result<Parsed<Row>> read_whole(const HubFolder& hub, const std::string& path, const std::vector<std::string>& header,
                               const RowParser<Row>& parse, Emptiness emptiness = Emptiness::refused) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  auto body = open_csv(*source, header, false);
  if (!body) return tl::unexpected(body.error());
  auto parsed = parse_all<Row>(*source, std::move(*body), hub.codes(), parse);
  if (!parsed) return parsed;
  if (auto status = check_no_reject(parsed->file, parsed->rejects, emptiness); !status) return tl::unexpected(status.error());
  return parsed;
}

/// Refused (input_refused) when two rows have the same key; `key` gives a row's text key.
template <class Row, class Key>
Status refuse_repeated(const Parsed<Row>& parsed, Key key) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < parsed.rows.size(); ++i) {
    if (!seen.insert(key(parsed.rows[i])).second)
      return fail(ErrorCode::input_refused, parsed.place(i), "found \"{}\" a second time, expected it once", key(parsed.rows[i]));
  }
  return {};
}

}  // namespace hub::sources
