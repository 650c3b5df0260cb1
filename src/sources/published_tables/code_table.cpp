// SPDX-License-Identifier: Apache-2.0
#include "sources/published_tables/code_table.hpp"

#include <algorithm>

namespace hub::sources {
namespace {

struct Columns {
  std::optional<std::size_t> category, first, last;
};

std::optional<std::size_t> column_named(const std::vector<std::string>& headings, std::string_view name) {
  const auto found = std::find(headings.begin(), headings.end(), name);
  return found == headings.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - headings.begin()));
}

Result<std::optional<Month>> month_if_any(const RowFields& fields, std::optional<std::size_t> column) {
  if (!column || fields.text(*column).empty()) return std::optional<Month>();
  return fields.parsed(*column, Month::parse).map([](Month month) { return std::optional(month); });
}

Result<CodeRow> parse_code(const RowFields& fields, const Columns& columns) {
  if (fields.text(0).empty()) return fields.refuse(0, "a code");
  const auto first = month_if_any(fields, columns.first);
  if (!first) return tl::unexpected(first.error());
  const auto last = month_if_any(fields, columns.last);
  if (!last) return tl::unexpected(last.error());
  if (*first && *last && **last < **first) return fields.refuse(*columns.last, "a month that is not before the first");
  return CodeRow{fields.text(0), fields.text(*columns.category), *first, *last};
}

}  // namespace

Result<Parsed<CodeRow>> read_codes(const HubFolder& hub, const std::string& path) {
  const auto source = read_source(hub.path(), path);
  if (!source) return tl::unexpected(source.error());
  auto body = open_csv(*source, {"code"}, true);
  if (!body) return tl::unexpected(body.error());
  const Columns columns{column_named(body->header, "category"), column_named(body->header, "first"), column_named(body->header, "last")};
  if (!columns.category) return fail(ErrorCode::input_refused, path + ":1", "found no column \"category\", expected it");
  auto codes =
      parse_all<CodeRow>(*source, std::move(*body), hub.codes(), [&](const RowFields& fields) { return parse_code(fields, columns); });
  if (!codes) return codes;
  if (auto sound = check_no_reject(codes->file, codes->rejects, Emptiness::refused); !sound) return tl::unexpected(sound.error());
  if (auto once = refuse_repeated(*codes, [](const CodeRow& row) { return row.code + ", " + row.category; }); !once)
    return tl::unexpected(once.error());
  return codes;
}

}  // namespace hub::sources
