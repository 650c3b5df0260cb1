// SPDX-License-Identifier: Apache-2.0
#include "sources/tables/typed_rows.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"

#include <chrono>

namespace hub::sources {
namespace {

constexpr std::uint64_t most_source_bytes = 64U << 20U;

tl::unexpected<Error> refuse_no_rows(const SourceFile& file) {
  return fail(ErrorCode::input_refused, file.path, "found no rows after the header, expected at least one");
}

}  // namespace

Result<std::int64_t> RowFields::integer(std::size_t field) const {
  if (const auto number = parse_number<std::int64_t>(text(field))) return *number;
  return refuse(field, "a whole number");
}

Result<std::optional<std::int64_t>> RowFields::optional_count(std::size_t field) const {
  if (text(field).empty()) return std::optional<std::int64_t>();
  const auto number = integer(field);
  if (!number || *number < 0) return refuse(field, "a whole number of 0 or more, or nothing");
  return std::optional(*number);
}

Result<AreaCode> RowFields::code(std::size_t field) const {
  return parsed(field, [this](std::string_view text) { return codes_.parse(text); });
}

Result<std::optional<AreaCode>> RowFields::optional_code(std::size_t field) const {
  if (text(field).empty()) return std::optional<AreaCode>();
  return code(field).map([](AreaCode code) { return std::optional(std::move(code)); });
}

tl::unexpected<Error> RowFields::refuse(std::size_t field, std::string_view expected) const {
  return fail(ErrorCode::input_refused, std::to_string(field + 1), "found \"{}\", expected {}", shown(text(field), 80), expected);
}

Status check_fields(const RowFields& fields, std::size_t expected) {
  if (fields.size() != expected) return fail(ErrorCode::input_refused, "1", "found {} fields, expected {}", fields.size(), expected);
  for (std::size_t field = 0; field < fields.size(); ++field) {
    const std::string& text = fields.text(field);
    if (!is_printable(text)) return fields.refuse(field, "a text without control characters");
    if (text.starts_with(' ') || text.ends_with(' ')) return fields.refuse(field, "a text without spaces around it");
  }
  return {};
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = parse_number<unsigned>(text.substr(0, 4));
  const auto month = parse_number<unsigned>(text.substr(5, 2));
  const auto day = parse_number<unsigned>(text.substr(8, 2));
  return year && month && day &&
         std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)).ok();
}

Result<SourceText> read_source(const std::filesystem::path& hub, std::string relative_path) {
  auto bytes = read_file(hub / relative_path, most_source_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  SourceText source;
  source.file.path = std::move(relative_path);
  source.file.sha256 = sha256_hex(*bytes);
  source.bytes = std::move(*bytes);
  return source;
}

Result<CsvBody> open_csv(const SourceText& source, const std::vector<std::string>& leading, bool any_more) {
  CsvBody body{{}, CsvReader(source.bytes, source.file.path)};
  CsvRecord header;
  const auto more = body.reader.next(header);
  if (!more) return tl::unexpected(more.error());
  const bool same = *more && header.fields.size() >= leading.size() && std::equal(leading.begin(), leading.end(), header.fields.begin()) &&
                    (any_more ? header.fields.size() > leading.size() : header.fields.size() == leading.size());
  if (!same) {
    return fail(ErrorCode::input_refused, source.file.path + ":1:1", "found the header \"{}\", expected \"{}{}\"",
                std::string(header.raw.substr(0, 300)), fmt::join(leading, ","), any_more ? ",…" : "");
  }
  for (const std::string& name : header.fields) {
    if (name.empty() || name != trimmed(name) || !is_printable(name))
      return fail(ErrorCode::input_refused, source.file.path + ":1:1", "found the column \"{}\", expected a name that can be printed",
                  shown(name, 80));
  }
  body.header = std::move(header.fields);
  return body;
}

Status check_reject_share(const SourceFile& file, const std::vector<Reject>& rejects) {
  if (file.rows == 0) return refuse_no_rows(file);
  if (file.rejects * 100 <= file.rows) return {};
  const Reject& first = rejects.front();
  return fail(ErrorCode::input_refused, file.path,
              "{} of {} rows could not be read, expected at most 1 %; the first at line {}, field {}: {}", file.rejects, file.rows,
              first.line, first.column, first.reason);
}

Status check_no_reject(const SourceFile& file, const std::vector<Reject>& rejects, Emptiness emptiness) {
  if (file.rows == 0 && emptiness == Emptiness::refused) return refuse_no_rows(file);
  if (rejects.empty()) return {};
  const Reject& first = rejects.front();
  return fail(ErrorCode::input_refused, fmt::format("{}:{}:{}", file.path, first.line, first.column), "{}", first.reason);
}

}  // namespace hub::sources
