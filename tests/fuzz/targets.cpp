// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include "base/files.hpp"
#include "base/text.hpp"
#include "base/uri.hpp"
#include "build/archive_dates.hpp"
#include "build/hub_definition.hpp"
#include "build/outline_paths.hpp"
#include "build/published_counts.hpp"
#include "build/sources_of_hub.hpp"
#include "domain/area.hpp"
#include "domain/month.hpp"
#include "domain/reference/all.hpp"
#include "fixtures/example_hub.hpp"
#include "fixtures/workbook_file.hpp"
#include "query/places/place_search.hpp"
#include "sources/archives/file_name.hpp"
#include "sources/archives/zip_archive.hpp"
#include "sources/boundaries/outlines.hpp"
#include "sources/hub_figures/area_tables.hpp"
#include "sources/hub_figures/count_tables.hpp"
#include "sources/hub_figures/published_figures.hpp"
#include "sources/police_uk/published_file.hpp"
#include "sources/police_uk/street_file.hpp"
#include "sources/police_uk/vocabulary.hpp"
#include "sources/published_tables/published_table.hpp"
#include "sources/tables/csv_reader.hpp"
#include "sources/tables/reference_table.hpp"
#include "sources/workbooks/workbook.hpp"
#include "store/release.hpp"
#include "web/http_text.hpp"
#include "web/negotiation.hpp"
#include "web/routes.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
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
  for (const auto& route : web::routes()) static_cast<void>(route.pattern.match(bytes));
}

void period(std::string_view bytes) {
  if (const auto month = Month::parse(bytes)) require(to_string(*month) == bytes);
  if (const auto found = Period::parse(bytes)) require(*Period::parse(to_string(*found)) == *found);
  if (const auto code = AreaCode::parse(bytes)) require(code->text() == bytes);
  if (const auto name = sources::published_file_named(bytes)) require(bytes.find(name->force) != std::string_view::npos);
}

/// A stranger has a reason and nothing else has; what is read is found again under its published name.
void name(std::string_view bytes) {
  const sources::FileName found = sources::file_name(bytes);
  require((found.kind == sources::NameKind::stranger) == !found.reason.empty());
  require(is_utf8(found.reason));
  if (found.kind != sources::NameKind::street) return;
  const auto published = fmt::format("{}-{}-street.csv", to_string(found.street.month), found.street.force);
  require(sources::published_file_named(published) && bytes.size() >= published.size());
}

void accept(std::string_view bytes) {
  static_cast<void>(web::preferred(bytes, {pages::Format::html, pages::Format::json, pages::Format::csv}));
  static_cast<void>(web::preferred_coding(bytes));
  const auto split = web::split_suffix(std::string(bytes));
  require(split.path.size() <= bytes.size());
}

void street(std::string_view bytes) {
  static const sources::ZoneRegister zones = [] {
    sources::ZoneRegister known;
    known.add(*AreaCode::parse("X01000001"), CensusVintage::both);
    return known;
  }();
  const auto file = sources::parse_street_file(bytes, {"fuzz.csv", Month(2026, 1)}, zones);
  if (!file) return require(file.error().code == ErrorCode::input_refused);
  require(file->file.rows == file->file.facts + file->file.rejects);
  require(file->size() == static_cast<std::size_t>(file->file.facts) && file->kind.size() == file->size());
  require(file->identifier.size() == file->size() && file->has_identifier.size() == file->size());
  for (const std::uint32_t place : file->place) {
    require(place < file->places.size() && file->places[place].name < file->names.size());
    require(!file->places[place].zone || *file->places[place].zone < file->zones.size());
  }
  const std::size_t outcomes = sources::crime_outcomes.size() + file->other_outcomes.size();
  for (const std::uint16_t kind : file->kind) {
    require(kind < file->kinds.size() && file->kinds[kind].type < sources::crime_types.size());
    require(file->kinds[kind].outcome < outcomes);
  }
}

void head(std::string_view bytes) {
  const auto found = web::find_head(bytes);
  const std::size_t seen = bytes.size() / 2;
  const auto first_packet = web::find_head(bytes.substr(0, seen));
  const bool waits = std::holds_alternative<web::Incomplete>(first_packet);
  require((waits ? web::find_head(bytes, seen) : first_packet).index() == found.index());
  if (const auto* refusal = std::get_if<web::Refusal>(&found)) return require(refusal->status >= 400 && !refusal->why.empty());
  const auto* end = std::get_if<web::HeadBytes>(&found);
  if (end == nullptr) return;
  require(end->count <= bytes.size() && bytes.substr(0, end->count).ends_with("\r\n\r\n"));
  const auto read = web::read_head(bytes.substr(0, end->count));
  if (const auto* refusal = std::get_if<web::Refusal>(&read)) return require(refusal->status >= 400 && !refusal->why.empty());
  const web::Request& request = std::get<web::RequestHead>(read).request;
  for (const std::string* text : {&request.method, &request.target, &request.accept, &request.accept_encoding, &request.if_none_match})
    require(text->find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  require(!request.method.empty() && !request.target.empty());
}

/// Lines: method, target, Accept, Accept-Encoding, If-None-Match.
void site(std::string_view bytes) {
  std::vector<std::string_view> lines = split(bytes, '\n');
  lines.resize(5);
  const web::Response response = *test::example_site().respond(
      {std::string(lines[0]), std::string(lines[1]), std::string(lines[2]), std::string(lines[3]), std::string(lines[4])});
  constexpr std::array<int, 9> expected{200, 204, 302, 304, 400, 404, 405, 406, 414};
  require(std::find(expected.begin(), expected.end(), response.status) != expected.end());
  require(response.body != nullptr && response.header("Content-Security-Policy").starts_with("default-src 'none'"));
  const std::string answer = web::head_of(response, "Sun, 22 Nov 2026 12:00:00 GMT", true);
  require(answer.find("\r\n\r\n") == answer.size() - 4);
  for (const auto& [name, value] : response.headers) require(value.find_first_of("\r\n") == std::string::npos);
}

namespace {

/// A folder in memory that holds one file at a time, for readers that take a hub's folder.
class OneFile {
 public:
  OneFile() : folder_(fmt::format("/dev/shm/crimehub-fuzz-{}", ::getpid())) {
    std::filesystem::copy(test::example_hub_folder(), folder_, std::filesystem::copy_options::recursive);
  }
  ~OneFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& holding(const std::string& path, std::string_view bytes) const {
    std::ofstream(folder_ / path, std::ios::binary) << bytes;
    return folder_;
  }

 private:
  std::filesystem::path folder_;
};

/// Levels as a hub of this country declares them.
const std::vector<Level>& levels() {
  static const std::vector<Level> all = [] {
    const CodeForm form = *CodeForm::parse("A99999999");
    std::vector<Level> declared;
    for (const auto& [id, counting] : {std::pair("nation", Counting::sum), std::pair("force", Counting::recorder),
                                       std::pair("district", Counting::located), std::pair("zone", Counting::imported)})
      declared.push_back({id, static_cast<int>(declared.size()), id, id, counting, form});
    return declared;
  }();
  return all;
}

const OneFile& one_file() {
  static const OneFile file;
  return file;
}

template <class Parsed>
void require_whole(const Result<Parsed>& read) {
  if (!read) return require(read.error().code == ErrorCode::input_refused && !read.error().message.empty());
  require(read->file.rows == read->file.facts + read->file.rejects);
  require(static_cast<std::int64_t>(read->rejects.size()) == read->file.rejects);
}

}  // namespace

/// The first byte says which table.
void table(std::string_view bytes) {
  const OneFile& file = one_file();
  if (bytes.empty()) return;
  const auto of_hub = [&](const char* path) { return sources::HubFolder(file.holding(path, bytes.substr(1)), levels()); };
  const std::string counts = "figures/recorded-crime/2025-12.csv";
  switch (bytes.front()) {
    case 'a': return require_whole(sources::read_areas(of_hub("areas/areas.csv")));
    case 'b': return require_whole(sources::read_reference<ReplacedArea>(of_hub("areas/replaced.csv")));
    case 'c': return require_whole(sources::read_crosswalk(of_hub("areas/crosswalk.csv")));
    case 'd': return require_whole(sources::read_zones(of_hub("areas/lsoa.csv")));
    case 'e': return require_whole(sources::read_small_areas(of_hub("areas/small_areas.csv")));
    case 'f': return require_whole(sources::read_recorded_crime(of_hub(counts.c_str()), counts));
    case 'g': return require_whole(sources::read_offences(of_hub(counts.c_str()), counts));
    case 'h': return require_whole(sources::read_coverage(of_hub(counts.c_str()), counts));
    case 'i': return require_whole(sources::read_published_figures(of_hub("figures/response/published.csv")));
    case 'j': return require_whole(sources::read_reference<ResponseClock>(of_hub("figures/response/clocks.csv")));
    case 'k': return require_whole(sources::read_reference<ResponseMeasure>(of_hub("figures/response/measures.csv")));
    case 'l': return require_whole(sources::read_reference<ResponseGap>(of_hub("figures/response/gaps.csv")));
    case 'm': return require_whole(sources::read_reference<AreaCharacteristics>(of_hub("areas/characteristics.csv")));
    case 'n': return require_whole(sources::read_reference<SimilarForce>(of_hub("areas/most_similar_forces.csv")));
    case 'o': return require_whole(sources::read_reference<AreaName>(of_hub("areas/names.csv")));
    case 'p': return require_whole(sources::read_reference<Place>(of_hub("areas/places.csv")));
    case 'q': return require_whole(sources::read_reference<PostcodeGroup>(of_hub("areas/postcodes.csv")));
    default: return;
  }
}

void outlines(std::string_view bytes) {
  const OneFile& file = one_file();
  const auto read = sources::read_outlines({file.holding("areas/outlines.geojson", bytes), levels()}, "areas/outlines.geojson");
  require_whole(read);
  if (read && read->rows.size() < 50) static_cast<void>(build::outline_paths(read->rows, 600));
}

/// The first byte says which file of a hub's definition.
void definition(std::string_view bytes) {
  const OneFile& file = one_file();
  if (bytes.empty()) return;
  const auto is_named = [](const Error& error) { return error.code == ErrorCode::bad_configuration && !error.where.empty(); };
  if (bytes.front() == 'a') {
    const auto dates = build::read_archive_dates(file.holding("archives.toml", bytes.substr(1)));
    return require(dates || is_named(dates.error()));
  }
  const char* path = bytes.front() == 'h' ? "hub.toml" : "measures.toml";
  const auto hub = build::read_hub_definition(file.holding(path, bytes.substr(1)));
  require(hub || is_named(hub.error()));
  static_cast<void>(file.holding(path, value_or_throw(read_file(test::example_hub_folder() / path, 1U << 20U))));
}

void manifest(std::string_view bytes) {
  const auto read = store::parse_manifest(std::string(bytes), "manifest.json");
  if (!read) return require(read.error().code == ErrorCode::store_failed);
  const std::string text = store::manifest_json(*read);
  require(store::manifest_json(value_or_throw(store::parse_manifest(text, "manifest.json"))) == text);
}

/// Whatever was typed: an answer is of the release, one that is certain is of one page, and nothing is both found and only meant.
void find(std::string_view bytes) {
  const auto snapshot = test::example_snapshot();
  const facts::PlacesFound places = query::find_places(*snapshot, bytes);
  const auto is_of_release = [&](const facts::FoundPlace& each) {
    return each.shown != nullptr && snapshot->find_area(each.shown->code.text()) == each.shown && !each.name.empty() &&
           each.postcodes <= each.all_postcodes;
  };
  for (const auto* list : {&places.found, &places.meant}) require(std::all_of(list->begin(), list->end(), is_of_release));
  require(places.found.empty() || places.meant.empty());
  require(places.found.size() <= 50 && places.meant.size() <= 50);
  require(places.found.empty() || !places.looks_like_postcode);
  if (!places.certain) return;
  const auto same_page = [&](const facts::FoundPlace& each) { return each.shown == places.found.front().shown; };
  require(!places.found.empty() && std::all_of(places.found.begin(), places.found.end(), same_page));
}
namespace {

/// A file in memory, for readers that take a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : memory_(::memfd_create("fuzz", MFD_CLOEXEC)) {
    require(memory_ >= 0 && ::write(memory_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  MemoryFile(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(memory_); }
  [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", memory_); }

 private:
  int memory_;
};

}  // namespace

void zip(std::string_view bytes) {
  const MemoryFile file(bytes);
  if (const auto archive = sources::ZipArchive::open(file.path())) {
    std::string into;
    for (const sources::ZipEntry& entry : archive->entries()) {
      constexpr std::uint64_t most_bytes = 1U << 20U;
      if (entry.bytes <= most_bytes && archive->read(entry, into)) require(into.size() == entry.bytes);
    }
  }
}

/// A whole workbook when the bytes begin as an archive or a CSV file does. What begins with "<" is the part of one: content.xml after "<o",
/// else the sheet of an .xlsx, because a fuzzer does not find its way through deflate and CRC-32.
void workbook(std::string_view bytes) {
  std::string archive;
  if (bytes.starts_with("<o")) archive = test::zip_of({{"content.xml", std::string(bytes), false}});
  if (bytes.starts_with('<') && archive.empty()) {
    auto parts = test::with_part(test::xlsx_parts({{"P1", {{"text"}}}}), "xl/worksheets/sheet1.xml", std::string(bytes));
    for (test::ZipMember& part : parts) part.deflated = false;
    archive = test::zip_of(parts);
  }
  const MemoryFile file(archive.empty() ? bytes : archive);
  const auto read = sources::read_workbook(file.path());
  if (!read) return require(read.error().code == ErrorCode::input_refused && is_utf8(read.error().message));
  for (const sources::Sheet& sheet : read->sheets) {
    int before = 0;
    for (const sources::SheetRow& row : sheet.rows) {
      require(row.number > before && !row.cells.empty() && !row.cells.back().empty());
      before = row.number;
      for (const std::string_view cell : row.cells) require(is_utf8(cell) && trimmed(cell) == cell);
    }
  }
}

/// A CSV file as a table of each kind, against the places and codes of the invented hub: every row is counted, checked or rejected.
void published_table(std::string_view bytes) {
  const MemoryFile file(bytes);
  const auto read = sources::read_workbook(file.path());
  if (!read) return;
  static const build::HubDefinition definition = value_or_throw(build::read_hub_definition(test::example_hub_folder()));
  static const build::HubSources hub = build::read_hub_sources(test::example_hub_folder(), definition, false);
  static const std::vector<sources::PartnershipRow> partnerships{{*AreaCode::parse("X22000001"), "East", *AreaCode::parse("X06000001")},
                                                                 {std::nullopt, "Unassigned", std::nullopt}};
  static const build::PublishedPlaces places({hub.crosswalk.rows, hub.areas.rows, partnerships});
  static const build::Codes codes{{"robbery", {{"robbery", "robbery", {}, {}}, {"robbery", "all-crime", {}, Month(2017, 3)}}},
                                  {"28E", {{"28E", "burglary", Month(2017, 4), {}}}},
                                  {"AF", {{"AF", "", {}, {}}}}};
  for (const sources::Sheet& sheet : read->sheets) {
    const auto table = sources::recognise(*read, sheet);
    if (!table) require(table.error().code == ErrorCode::input_refused && !table.error().where.empty());
    if (!table || !*table) continue;
    build::PublishedCounts counts(places, codes);
    std::int64_t taken = 0;
    const auto take = [&](sources::TableRow&& row) {
      ++taken;
      counts.add("fuzz.csv", (*table)->kind, row);
    };
    const auto tally = sources::read_table(*read, sheet, **table, take);
    require(tally.rows == taken + tally.rejected);
    for (const sources::Reject& each : tally.rejects)
      require(each.line > 0 && each.column > 0 && is_utf8(each.reason) && is_utf8(each.text));
    counts.finish();
    for (const std::string& sentence : counts.problems()) require(is_utf8(sentence));
    for (const auto& [first, step] : counts.steps()) static_cast<void>(build::wide_rows(step, true));
  }
}

}  // namespace hub::fuzz
