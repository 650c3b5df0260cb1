// SPDX-License-Identifier: Apache-2.0
#include "sources/archives/data_listing.hpp"

#include "base/file_kind.hpp"
#include "base/random_access_file.hpp"
#include "base/text.hpp"
#include "sources/archives/file_name.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hub::sources {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entry_name_bytes = 4096;

/// "2025-12/2025-12-kent-street.csv" when the folder above is the month's, else the file's own name.
std::string loose_path(const fs::path& path) {
  const std::string folder = path.parent_path().filename().string();
  const std::string file = shown_path(path.filename());
  return Month::parse(folder) ? folder + "/" + file : file;
}

class Lister {
 public:
  explicit Lister(DataListing& listing) : listing_(listing) {}

  void add(const fs::path& path) {
    if (why_no_folder(path).empty()) return add_folder(path, path);
    if (!may_be_there(path)) return add_damage(path, "there is no such file or folder, expected an archive, a folder or a file");
    if (const auto reason = why_no_file(path); !reason.empty()) return add_damage(path, reason);
    std::error_code problem;
    add_file(path, fs::absolute(path, problem).parent_path());
  }

 private:
  void add_damage(const fs::path& path, std::string_view sentence) {
    listing_.damage.push_back(fmt::format("{}: {}", shown_path(path), sentence));
  }

  void add_folder(const fs::path& folder, const fs::path& given) {
    std::error_code problem;
    std::vector<fs::path> entries;
    for (auto at = fs::directory_iterator(folder, problem); !problem && at != fs::directory_iterator(); at.increment(problem))
      entries.push_back(at->path());
    if (problem) add_damage(folder, fmt::format("the folder cannot be read: {}", problem.message()));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      const fs::file_type type = fs::symlink_status(entry, problem).type();
      if (type == fs::file_type::none) {  // it may be a folder full of street files
        add_damage(entry, fmt::format("it cannot be looked at: {}", problem.message()));
      } else if (!why_no_folder(entry).empty()) {
        add_file(entry, given);
      } else if (type == fs::file_type::symlink) {
        listing_.not_read.push_back({loose_path(entry), "ignored: it is a symbolic link to a folder"});
      } else {
        add_folder(entry, given);
      }
    }
  }

  /// What is wrong with a file is of interest only when its name is one that is read.
  void add_file(const fs::path& path, const fs::path& given) {
    const FileName name = file_name(path.filename().native());
    if (name.kind == NameKind::stranger) {
      listing_.not_read.push_back({loose_path(path), name.reason});
      if (may_hold_tables(path.filename().native()) && why_no_file(path).empty())
        listing_.tables.push_back({loose_path(path), path, is_workbook_name(path.filename().native())});
    } else if (const auto reason = why_no_file(path); !reason.empty()) {
      add_damage(path, reason);
    } else if (name.kind == NameKind::archive) {
      add_zip(path);
    } else {
      std::error_code problem;
      const std::string archive = shown_path(fs::weakly_canonical(given, problem).filename());
      const std::uintmax_t bytes = fs::file_size(path, problem);
      listing_.street.push_back({name.street, loose_path(path), archive, problem ? 0 : bytes, path, {}, 0});
    }
  }

  void add_zip(const fs::path& path) {
    auto opened = ZipArchive::open(path);
    if (!opened) {
      listing_.damage.push_back(to_string(opened.error()));
      return;
    }
    const auto zip = std::make_shared<const ZipArchive>(std::move(*opened));
    const std::string archive = shown_path(path.filename());
    for (std::size_t i = 0; i < zip->entries().size(); ++i) {
      const ZipEntry& entry = zip->entries()[i];
      const std::string inside = archive + "/" + shown(entry.name, most_entry_name_bytes);
      const FileName name = file_name(entry.name);
      if (name.kind == NameKind::stranger) {
        listing_.not_read.push_back({inside, name.reason});
      } else if (name.kind == NameKind::archive) {
        listing_.not_read.push_back({inside, "not read: it is an archive inside an archive; unpack the outer one and give the folder"});
      } else if (const auto sound = zip->check(entry); !sound) {
        listing_.damage.push_back(to_string(sound.error()));
      } else {
        listing_.street.push_back({name.street, inside, archive, entry.bytes, {}, zip, i});
      }
    }
  }

  DataListing& listing_;
};

}  // namespace

Status StreetSource::read(std::string& into) const {
  if (zip) return zip->read(zip->entries()[entry], into);
  const auto file = RandomAccessFile::open(on_disk);
  if (!file) return tl::unexpected(file.error());
  if (file->size() > most_member_bytes)
    return fail(ErrorCode::input_refused, shown_path(on_disk), "it has {} bytes, expected at most {}", file->size(), most_member_bytes);
  return file->read(0, file->size(), into);
}

DataListing list_data(const std::vector<fs::path>& paths) {
  DataListing listing;
  Lister lister(listing);
  for (const fs::path& path : paths) lister.add(path);
  const auto key = [](const StreetSource& source) { return std::tie(source.name.month, source.name.force, source.path, source.archive); };
  std::sort(listing.street.begin(), listing.street.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  std::sort(listing.not_read.begin(), listing.not_read.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return listing;
}

std::string no_street_file(const std::vector<NotRead>& found) {
  std::string sentence = "found no street file, expected YYYY-MM-<force>-street.csv in the folders and archives given with --data";
  std::map<std::string, std::pair<std::size_t, std::string>> by_reason;
  for (const NotRead& each : found) {
    auto& [count, first] = by_reason[each.reason];
    if (++count == 1) first = each.path;
  }
  for (const auto& [reason, files] : by_reason)
    sentence += fmt::format("\n  {}: {} {}, such as {}", reason, files.first, files.first == 1 ? "file" : "files", files.second);
  return sentence;
}

}  // namespace hub::sources
