// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include "base/text.hpp"
#include "base/uri.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"
#include "sources/archives/zip_archive.hpp"
#include "sources/police_uk/street_file.hpp"
#include "sources/tables/csv_reader.hpp"
#include "web/negotiation.hpp"
#include "web/routes.hpp"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

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

void street(std::string_view bytes) {
  static const sources::LsoaRegister lsoas = [] {
    sources::LsoaRegister known;
    known.add(*AreaCode::parse("X01000001"), LsoaVintage::both);
    return known;
  }();
  const auto file = sources::parse_street_file(bytes, {"fuzz.csv", Month(2026, 1)}, lsoas);
  if (!file) return require(file.error().code == ErrorCode::input_refused);
  require(file->file.rows == file->file.facts + file->file.rejects);
  require(file->size() == static_cast<std::size_t>(file->file.facts) && file->kind.size() == file->size());
  require(file->identifier.size() == file->size() && file->has_identifier.size() == file->size());
  for (const std::uint32_t place : file->place) {
    require(place < file->places.size() && file->places[place].name < file->names.size());
    require(!file->places[place].lsoa || *file->places[place].lsoa < file->lsoas.size());
  }
  for (const std::uint16_t kind : file->kind) require(kind < file->kinds.size() && file->kinds[kind].type < crime_types.size());
}

void zip(std::string_view bytes) {
  const int memory = ::memfd_create("fuzz.zip", MFD_CLOEXEC);
  require(memory >= 0 && ::write(memory, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  if (const auto archive = sources::ZipArchive::open(fmt::format("/proc/self/fd/{}", memory))) {
    std::string into;
    for (const sources::ZipEntry& entry : archive->entries()) {
      constexpr std::uint64_t most_bytes = 1U << 20U;
      if (entry.bytes <= most_bytes && archive->read(entry, into)) require(into.size() == entry.bytes);
    }
  }
  ::close(memory);
}

}  // namespace hub::fuzz
