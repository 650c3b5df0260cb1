// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include "base/text.hpp"
#include "base/uri.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"
#include "sources/tables/csv_reader.hpp"
#include "web/negotiation.hpp"
#include "web/routes.hpp"

#include <cstdlib>

namespace hub::fuzz {
namespace {

/// A promise that holds for every input, in builds with and without assertions.
void require(bool truth) {
  if (!truth) std::abort();
}

}  // namespace

void csv(std::string_view bytes) {
  sources::CsvReader reader(bytes, "fuzz.csv");
  sources::CsvRecord record;
  std::size_t raw = 0;
  int line = 0;
  while (true) {
    const auto more = reader.next(record);
    if (!more) return require(more.error().where.starts_with("fuzz.csv:"));
    if (!*more) break;
    require(record.line > line && !record.fields.empty());
    line = record.line;
    raw += record.raw.size();
  }
  require(raw <= bytes.size());
}

void uri(std::string_view bytes) {
  if (const auto text = percent_decoded(bytes)) {
    require(is_utf8(*text));
    require(*percent_decoded(percent_encoded(*text)) == *text);
  }
  static_cast<void>(parse_query(bytes));
  for (const auto& route : web::routes()) static_cast<void>(web::match(route.pattern, bytes));
}

void period(std::string_view bytes) {
  if (const auto month = Month::parse(bytes)) require(to_string(*month) == bytes);
  if (const auto found = Period::parse(bytes)) require(*Period::parse(to_string(*found)) == *found);
  if (const auto code = AreaCode::parse(bytes)) require(code->text() == bytes);
}

void accept(std::string_view bytes) {
  static_cast<void>(web::preferred(bytes, {web::Format::html, web::Format::json, web::Format::csv}));
  static_cast<void>(web::preferred_coding(bytes));
  const auto split = web::split_suffix(std::string(bytes));
  require(split.path.size() <= bytes.size());
}

}  // namespace hub::fuzz
