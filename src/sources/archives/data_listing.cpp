// SPDX-License-Identifier: Apache-2.0
#include "sources/archives/data_listing.hpp"

#include "base/random_access_file.hpp"

#include <algorithm>
#include <tuple>

namespace hub::sources {
namespace {

namespace fs = std::filesystem;

bool is_zip(const std::string& path) {
  std::string ending = path.size() < 4 ? "" : path.substr(path.size() - 4);
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return ending == ".zip";
}

std::string reason_not_to_read(const std::string& path, const std::optional<PublishedFile>& name) {
  if (name) return fmt::format("recognised, not read by this version: {}", name_of(name->kind));
  if (is_zip(path)) return "ignored: it is an archive inside an archive";
  if (path.ends_with(".csv")) return "ignored: its name is not YYYY-MM-<force>-street.csv";
  return "ignored: it is neither a .csv file nor a .zip archive";
}

/// "2025-12/2025-12-kent-street.csv" when the folder above is the month's, else the file's own name.
std::string loose_path(const fs::path& path) {
  const std::string folder = path.parent_path().filename().string();
  const std::string file = path.filename().string();
  return Month::parse(folder) ? folder + "/" + file : file;
}

class Lister {
 public:
  explicit Lister(DataListing& listing) : listing_(listing) {}

  void add(const fs::path& path) {
    std::error_code problem;
    if (fs::is_directory(path, problem)) return add_folder(path, path);
    add_file(path, fs::absolute(path, problem).parent_path());
  }

 private:
  void add_folder(const fs::path& folder, const fs::path& given) {
    std::error_code problem;
    std::vector<fs::path> entries;
    for (auto at = fs::directory_iterator(folder, problem); !problem && at != fs::directory_iterator(); at.increment(problem))
      entries.push_back(at->path());
    if (problem) listing_.damage.push_back(fmt::format("{}: the folder cannot be read: {}", folder.string(), problem.message()));
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      if (!fs::is_directory(entry, problem)) {
        add_file(entry, given);
      } else if (fs::is_symlink(entry, problem)) {
        listing_.not_read.push_back({loose_path(entry), "ignored: it is a symbolic link to a folder"});
      } else {
        add_folder(entry, given);
      }
    }
  }

  void add_file(const fs::path& path, const fs::path& given) {
    if (is_zip(path.string())) return add_zip(path);
    const auto name = published_file_named(path.filename().string());
    if (!name || name->kind != PublishedKind::street) {
      std::error_code problem;
      if (!fs::exists(path, problem)) {
        listing_.damage.push_back(
            fmt::format("{}: there is no such file or folder, expected an archive, a folder or a file", path.string()));
      } else {
        listing_.not_read.push_back({loose_path(path), reason_not_to_read(path.filename().string(), name)});
      }
      return;
    }
    std::error_code problem;
    const auto bytes = fs::file_size(path, problem);
    StreetSource source{*name, loose_path(path), fs::weakly_canonical(given, problem).filename().string(), problem ? 0 : bytes, path, {},
                        0};
    listing_.street.push_back(std::move(source));
  }

  void add_zip(const fs::path& path) {
    auto opened = ZipArchive::open(path);
    if (!opened) {
      listing_.damage.push_back(to_string(opened.error()));
      return;
    }
    const auto zip = std::make_shared<const ZipArchive>(std::move(*opened));
    const std::string archive = path.filename().string();
    for (std::size_t i = 0; i < zip->entries().size(); ++i) {
      const ZipEntry& entry = zip->entries()[i];
      const std::string inside = archive + "/" + entry.name;
      const auto name = published_file_named(entry.name);
      if (name && name->kind == PublishedKind::street) {
        listing_.street.push_back({*name, inside, archive, entry.bytes, {}, zip, i});
      } else {
        listing_.not_read.push_back({inside, reason_not_to_read(entry.name, name)});
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
    return fail(ErrorCode::input_refused, on_disk.string(), "it has {} bytes, expected at most {}", file->size(), most_member_bytes);
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

}  // namespace hub::sources
