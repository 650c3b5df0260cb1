// SPDX-License-Identifier: Apache-2.0
#include "sources/police_uk/street_file.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "sources/police_uk/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace hub::sources {
namespace {

constexpr std::string_view header =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t field_count = 12;
constexpr std::size_t most_row_bytes = 1 << 20;
constexpr std::size_t most_kinds = 60'000;
constexpr std::size_t most_rejects = 10'000;
constexpr std::size_t most_other_outcomes = 20;

/// Why a text is no place or kind.
struct Refusal {
  int column = 0;
  std::string reason;
};

/// Distinct texts → a number of a good value, or a refusal. The texts must outlive it.
template <class Values>
class Distinct {
 public:
  explicit Distinct(Values& values) : values_(values) {}

  /// The number of the value that `text` means; nothing, and `refusal` set, when `parse` fails.
  template <class Parse>
  std::optional<std::uint32_t> number_of(std::string_view text, Parse parse) {
    const auto [at, is_new] = numbers_.try_emplace(text, 0);
    if (is_new) {
      auto value = parse(text);
      if (value) {
        at->second = static_cast<std::int64_t>(values_.size());
        values_.push_back(std::move(*value));
      } else {
        refusals_.push_back({std::stoi(value.error().where), value.error().message});
        at->second = -static_cast<std::int64_t>(refusals_.size());
      }
    }
    if (at->second >= 0) return static_cast<std::uint32_t>(at->second);
    refusal = &refusals_[static_cast<std::size_t>(-at->second) - 1];
    return std::nullopt;
  }
  void reserve(std::size_t count) {
    values_.reserve(count);
    numbers_.reserve(count);
  }
  const Refusal* refusal = nullptr;  ///< of the last text that was refused

 private:
  Values& values_;
  boost::unordered_flat_map<std::string_view, std::int64_t, TextHash> numbers_;
  std::deque<Refusal> refusals_;
};

tl::unexpected<Error> refuse(int column, std::string_view found, std::string_view expected) {
  return fail(ErrorCode::input_refused, std::to_string(column), "found \"{}\", expected {}", shown(found, 80), expected);
}

/// The pieces of `text` at `separator` into `pieces`; false when there are not exactly as many.
template <std::size_t N>
bool split_into(std::string_view text, char separator, std::array<std::string_view, N>& pieces) {
  for (std::size_t i = 0; i < N; ++i) {
    const auto end = text.find(separator);
    if ((end == std::string_view::npos) != (i + 1 == N)) return false;
    pieces[i] = text.substr(0, end);
    if (i + 1 < N) text.remove_prefix(end + 1);
  }
  return true;
}

using PlaceFields = std::array<std::string_view, 5>;
using KindFields = std::array<std::string_view, 3>;

Result<std::optional<Coordinates>> coordinates_of(std::string_view longitude, std::string_view latitude) {
  if (longitude.empty() && latitude.empty()) return std::optional<Coordinates>();
  if (const auto at = parse_coordinates(longitude, latitude)) return at;
  if (!parse_coordinates(longitude, "0")) return refuse(5, longitude, "degrees from -180 to 180 with at most six decimals");
  return refuse(6, latitude, "degrees from -90 to 90 with at most six decimals");
}

/// Whether a text can be the wording of an outcome: a short line that begins with a letter.
bool is_wording(std::string_view text) {
  constexpr std::size_t most_bytes = 120;
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; };
  const auto lower = static_cast<unsigned char>(text.empty() ? ' ' : text.front() | 0x20);
  return text.size() <= most_bytes && (lower >= 0x80 || (lower >= 'a' && lower <= 'z')) &&
         std::none_of(text.begin(), text.end(), is_control);
}

/// A row cut into what is looked up. The texts of place and kind outlive the parser.
struct Row {
  std::string_view identifier;
  std::string_view month;
  std::string_view reported_by;
  std::string_view falls_within;
  std::string_view place;
  std::string_view kind;
};

/// The fields of a place or kind. One that was read from a quoted row begins with a quote, which no plain row has, and is cut at another
/// separator, because its fields may hold commas.
template <std::size_t N>
bool split_looked_up(std::string_view text, std::array<std::string_view, N>& pieces) {
  return text.starts_with('"') ? split_into(text.substr(1), '\x1f', pieces) : split_into(text, ',', pieces);
}

class StreetParser {
 public:
  StreetParser(std::string_view bytes, const StreetFileName& name, const ZoneRegister& zones)
      : bytes_(bytes),
        name_(name),
        month_(to_string(name.month)),
        known_zones_(zones),
        names_(parsed_.names),
        zones_(parsed_.zones),
        places_(parsed_.places),
        kinds_(parsed_.kinds) {}

  Result<StreetFile> parse() {
    if (auto begun = read_header(); !begun) return tl::unexpected(begun.error());
    all_text_ = is_utf8(bytes_) && bytes_.find('\0') == std::string_view::npos;
    reserve();
    while (at_ < bytes_.size()) {
      if (auto read = read_row(); !read) return tl::unexpected(read.error());
    }
    finish();
    if (last_row_was_rejected_ && !bytes_.ends_with('\n'))
      return fail(ErrorCode::input_refused, fmt::format("{}:{}", name_.path, row_line_),
                  "it ends in the middle of a row, expected a whole file");
    if (auto status = check_reject_share(parsed_.file, parsed_.rejects); !status) return tl::unexpected(status.error());
    return std::move(parsed_);
  }

 private:
  Status read_header() {
    if (bytes_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    std::string_view line = bytes_.substr(at_);
    line = line.substr(0, line.find('\n'));
    at_ = std::min(bytes_.size(), at_ + line.size() + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line != header)
      return fail(ErrorCode::input_refused, name_.path + ":1:1", "found the header \"{}\", expected \"{}\"", shown(line, 300), header);
    line_ = 2;
    return {};
  }

  void reserve() {
    constexpr std::size_t usual_row_bytes = 210;
    const std::size_t rows = (bytes_.size() - at_) / usual_row_bytes;
    parsed_.place.reserve(rows);
    parsed_.kind.reserve(rows);
    parsed_.identifier.reserve(rows);
    parsed_.has_identifier.reserve(rows);
    places_.reserve(rows / 2);
  }

  Status read_row() {
    if (++parsed_.file.rows > static_cast<std::int64_t>(most_street_rows) || parsed_.rejects.size() > most_rejects)
      return fail(ErrorCode::input_refused, name_.path, "found over {} rows or over {} that could not be read, expected fewer",
                  most_street_rows, most_rejects);
    last_row_was_rejected_ = false;
    std::string_view line = bytes_.substr(at_);
    line = line.substr(0, line.find('\n'));
    if (line.size() > most_row_bytes)
      return fail(ErrorCode::input_refused, fmt::format("{}:{}", name_.path, line_), "found a row of {} bytes, expected at most {}",
                  line.size(), most_row_bytes);
    if (line.find('"') != std::string_view::npos) return read_quoted_row();
    row_line_ = line_++;
    at_ += line.size() + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    raw_ = line;
    take_plain_row(line);
    return {};
  }

  /// Nearly every row: no quotes, and month and force as in the row before.
  void take_plain_row(std::string_view line) {
    Row row;
    const std::size_t identifier_end = line.size() > 64 && line[64] == ',' ? 64 : line.find(',');
    const std::string_view rest = identifier_end == std::string_view::npos ? "" : line.substr(identifier_end + 1);
    if (common_.empty() || !rest.starts_with(common_)) {
      std::array<std::string_view, field_count> fields;
      if (!split_into(line, ',', fields)) return reject_field_count(std::count(line.begin(), line.end(), ',') + 1);
      const auto begin_of = [&](std::size_t field) { return static_cast<std::size_t>(fields[field].data() - line.data()); };
      row = {fields[0], fields[1], fields[2], fields[3], line.substr(begin_of(4), begin_of(9) - begin_of(4) - 1), line.substr(begin_of(9))};
      if (!check_force_and_month(row)) return;
      common_ = line.substr(begin_of(1), begin_of(4) - begin_of(1));
    } else {
      const std::string_view tail = rest.substr(common_.size());
      std::size_t end = 0;
      for (int comma = 0; comma < 5; ++comma) {
        end = tail.find(',', end);
        if (end == std::string_view::npos) return reject_field_count(std::count(line.begin(), line.end(), ',') + 1);
        ++end;
      }
      row.identifier = line.substr(0, identifier_end);
      row.place = tail.substr(0, end - 1);
      row.kind = tail.substr(end);
    }
    take(row);
  }

  /// A row with a quote somewhere, which may span lines: by the CSV reader.
  Status read_quoted_row() {
    CsvReader reader(bytes_.substr(at_), name_.path, line_);
    CsvRecord record;
    const std::size_t line_bytes = std::min(bytes_.find('\n', at_), bytes_.size()) - at_;
    row_line_ = line_;
    if (const auto more = reader.next(record); !more) {
      if (reader.position() > line_bytes + 1) return tl::unexpected(more.error());
      raw_ = bytes_.substr(at_, line_bytes);
      at_ += line_bytes + 1;
      ++line_;
      reject(1, more.error().message);
      return {};
    }
    raw_ = record.raw;
    at_ += reader.position();
    line_ = reader.line();
    if (record.fields.size() != field_count) {
      reject_field_count(static_cast<std::ptrdiff_t>(record.fields.size()));
      return {};
    }
    const auto& fields = record.fields;
    const std::string& place = kept_.emplace_back(fmt::format("\"{}", fmt::join(fields.begin() + 4, fields.begin() + 9, "\x1f")));
    const std::string& kind = kept_.emplace_back(fmt::format("\"{}", fmt::join(fields.begin() + 9, fields.end(), "\x1f")));
    const Row row{fields[0], fields[1], fields[2], fields[3], place, kind};
    if (check_force_and_month(row)) take(row);
    return {};
  }

  bool check_force_and_month(const Row& row) {
    if (row.month != month_)
      return reject(2, fmt::format("found \"{}\", expected {}, the month of the file's name", shown(row.month, 80), month_));
    if (parsed_.reported_by.empty()) parsed_.reported_by = row.reported_by;
    if (row.reported_by.empty() || row.reported_by != parsed_.reported_by)
      return reject(3, fmt::format("found \"{}\", expected \"{}\" as in the rows above", shown(row.reported_by, 80), parsed_.reported_by));
    if (row.falls_within != row.reported_by)
      return reject(4, fmt::format("found \"{}\", expected the force that reported it", shown(row.falls_within, 80)));
    return true;
  }

  /// `text` are the fields as they stand: the last two of them are looked up together.
  Result<StreetPlace> place_of(std::string_view text, const PlaceFields& fields) {
    const std::string_view code = fields[3];
    const auto at = coordinates_of(fields[0], fields[1]);
    if (!at) return tl::unexpected(at.error());
    StreetPlace place{*at, *names_.number_of(fields[2], [](std::string_view same) { return Result<std::string_view>(same); }), {}};
    if (code.empty()) return place;
    const std::string_view both = text.substr(static_cast<std::size_t>(code.data() - text.data()));
    place.zone = zones_.number_of(both, [&](std::string_view) -> Result<PublishedZone> {
      if (!known_zones_.find(code)) return refuse(8, code, "an LSOA code of areas/lsoa.csv, or nothing");
      return PublishedZone{std::string(code), std::string(fields[4])};
    });
    if (!place.zone) return tl::unexpected(Error{ErrorCode::input_refused, std::to_string(zones_.refusal->column), zones_.refusal->reason});
    return place;
  }

  /// A wording that is not listed costs neither the record nor the file.
  std::optional<std::uint8_t> outcome_of(std::string_view title) {
    if (const auto known = crime_outcome_titled(title)) return known;
    auto& others = parsed_.other_outcomes;
    const auto found = std::find_if(others.begin(), others.end(), [&](const OtherOutcome& other) { return other.title == title; });
    const auto number = static_cast<std::uint8_t>(crime_outcomes.size() + static_cast<std::size_t>(found - others.begin()));
    if (found != others.end()) return number;
    if (!is_wording(title) || others.size() == most_other_outcomes) return std::nullopt;
    others.push_back({std::string(title), 0});
    return number;
  }

  Result<StreetKind> kind_of(const KindFields& fields) {
    const auto& [type, outcome, context] = fields;
    const auto type_number = crime_type_titled(type, name_.month);
    if (!type_number) return refuse(10, type, fmt::format("a crime type that data.police.uk used in {}", month_));
    const auto outcome_number = outcome_of(outcome);
    if (!outcome_number)
      return refuse(11, outcome, fmt::format("an outcome, at most {} in a file that are new, or nothing", most_other_outcomes));
    return StreetKind{*type_number, *outcome_number, std::string(context)};
  }

  void take(const Row& row) {
    if (!all_text_ && (!is_utf8(raw_) || raw_.find('\0') != std::string_view::npos)) {
      reject(1, "found bytes that are not UTF-8 text");
      return;
    }
    CrimeIdentifier identifier;
    if (!row.identifier.empty()) {
      const auto parsed = parse_crime_identifier(row.identifier);
      if (!parsed) {
        reject(1, fmt::format("found \"{}\", expected 64 hexadecimal digits or nothing", shown(row.identifier, 80)));
        return;
      }
      identifier = *parsed;
    }
    const auto place = places_.number_of(row.place, [&](std::string_view text) -> Result<StreetPlace> {
      PlaceFields fields;
      if (!split_looked_up(text, fields)) return refuse(5, text, "five fields of a place");
      return place_of(text, fields);
    });
    if (!place) {
      reject(places_.refusal->column, places_.refusal->reason);
      return;
    }
    const auto kind = kinds_.number_of(row.kind, [&](std::string_view text) -> Result<StreetKind> {
      KindFields fields;
      if (!split_looked_up(text, fields)) return refuse(10, text, "the last three of twelve fields");
      if (parsed_.kinds.size() >= most_kinds) return refuse(12, fields[2], "fewer different contexts in one file");
      return kind_of(fields);
    });
    if (!kind) {
      reject(kinds_.refusal->column, kinds_.refusal->reason);
      return;
    }
    parsed_.place.push_back(*place);
    parsed_.kind.push_back(static_cast<std::uint16_t>(*kind));
    parsed_.identifier.push_back(identifier);
    parsed_.has_identifier.push_back(row.identifier.empty() ? 0 : 1);
  }

  /// Always false, so that checks may return it.
  bool reject(int column, std::string reason) {
    constexpr std::size_t most_kept = 4096;
    last_row_was_rejected_ = true;
    parsed_.rejects.push_back({name_.path, row_line_, column, std::move(reason), std::string(raw_.substr(0, most_kept))});
    return false;
  }

  void reject_field_count(std::ptrdiff_t found) { reject(1, fmt::format("found {} fields, expected {}", found, field_count)); }

  void finish() {
    parsed_.file.path = name_.path;
    parsed_.file.sha256 = sha256_hex(bytes_);
    parsed_.file.facts = static_cast<std::int64_t>(parsed_.size());
    parsed_.file.rejects = static_cast<std::int64_t>(parsed_.rejects.size());
    count_outcomes();
    std::array<std::int64_t, 3> zones_of_vintage{};
    for (const PublishedZone& zone : parsed_.zones) ++zones_of_vintage[static_cast<std::size_t>(*known_zones_.find(zone.code))];
    const auto [both, old_codes, new_codes] = zones_of_vintage;
    parsed_.vintage = old_codes == new_codes  ? CensusVintage::both
                      : old_codes > new_codes ? CensusVintage::only_2011
                                              : CensusVintage::only_2021;
  }

  void count_outcomes() {
    std::array<std::int64_t, crime_outcomes.size() + most_other_outcomes> records{};
    for (const std::uint16_t kind : parsed_.kind) ++records[parsed_.kinds[kind].outcome];
    for (std::size_t i = 0; i < crime_outcomes.size(); ++i) {
      if (crime_outcomes[i] == under_investigation || crime_outcomes[i] == awaiting_court_outcome) parsed_.unfinished += records[i];
    }
    for (std::size_t i = 0; i < parsed_.other_outcomes.size(); ++i) parsed_.other_outcomes[i].records = records[crime_outcomes.size() + i];
  }

  std::string_view bytes_;
  const StreetFileName& name_;
  std::string month_;
  const ZoneRegister& known_zones_;
  StreetFile parsed_;
  Distinct<TextList> names_;
  Distinct<std::vector<PublishedZone>> zones_;
  Distinct<std::vector<StreetPlace>> places_;
  Distinct<std::vector<StreetKind>> kinds_;
  std::deque<std::string> kept_;  ///< texts of quoted rows
  std::string_view common_;       ///< "2025-12,Thames Valley Police,Thames Valley Police," once a row has passed
  std::string_view raw_;          ///< of the row being read
  std::size_t at_ = 0;
  int line_ = 1;
  int row_line_ = 1;
  bool all_text_ = true;
  bool last_row_was_rejected_ = false;
};

}  // namespace

std::optional<CensusVintage> ZoneRegister::find(std::string_view code) const {
  const auto found = vintages_.find(code);
  if (found == vintages_.end()) return std::nullopt;
  return found->second;
}

Result<StreetFile> parse_street_file(std::string_view bytes, const StreetFileName& name, const ZoneRegister& zones) {
  return StreetParser(bytes, name, zones).parse();
}

}  // namespace hub::sources
