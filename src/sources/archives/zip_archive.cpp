// SPDX-License-Identifier: Apache-2.0
#include "sources/archives/zip_archive.hpp"

#include "base/file_kind.hpp"
#include "base/text.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <set>

namespace hub::sources {
namespace {

// The whole published archive holds under 5,000 members.
constexpr std::size_t most_entries = 60'000;
constexpr std::size_t most_name_bytes = 512;
constexpr std::size_t most_shown_bytes = 80;

constexpr std::string_view end_signature = "PK\5\6";
constexpr std::string_view directory_signature = "PK\1\2";
constexpr std::string_view local_signature = "PK\3\4";
constexpr std::size_t end_bytes = 22;
constexpr std::size_t directory_bytes = 46;
constexpr std::size_t local_bytes = 30;
constexpr std::size_t most_comment_bytes = 65'535;

/// A little-endian number of `count` bytes; the caller has checked that they are there.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

/// Where the end-of-directory record begins: the last one whose comment ends with the file.
std::size_t find_end_record(std::string_view bytes) {
  if (bytes.size() < end_bytes) return std::string_view::npos;
  const std::size_t last = bytes.size() - end_bytes;
  const std::size_t first = last > most_comment_bytes ? last - most_comment_bytes : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (bytes.substr(at).starts_with(end_signature) && at + end_bytes + number_at(bytes, at + 20, 2) == bytes.size()) return at;
  }
  return std::string_view::npos;
}

/// Why a name may not be used as a path below the archive, or nothing.
std::string_view problem_of_name(std::string_view name) {
  if (name.empty() || name.size() > most_name_bytes) return "a name that is empty or over 512 bytes";
  if (!is_utf8(name)) return "a name that is not UTF-8";
  if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
    return "a name with control characters";
  if (name.front() == '/' || name.find('\\') != std::string_view::npos || name.find(':') != std::string_view::npos)
    return "a name that is no relative path";
  const auto parts = split(name, '/');
  if (std::find(parts.begin(), parts.end(), "..") != parts.end()) return "a name that climbs out of its folder";
  return {};
}

/// Why an entry may not be read, or nothing.
std::string problem_of_entry(const ZipEntry& entry, std::uint32_t flags, std::uint32_t method) {
  if (const auto problem = problem_of_name(entry.name); !problem.empty()) return fmt::format("has {}", problem);
  if ((flags & 1U) != 0) return "is encrypted";
  if (method != 0 && method != 8) return fmt::format("is compressed by method {}, expected deflate", method);
  if (entry.bytes > most_member_bytes) return fmt::format("claims {} bytes, expected at most {}", entry.bytes, most_member_bytes);
  return {};
}

Status inflate(std::string_view compressed, const std::string& place, std::string& into) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(libdeflate_alloc_decompressor(),
                                                                                                   &libdeflate_free_decompressor);
  std::size_t made = 0;
  switch (libdeflate_deflate_decompress(inflater.get(), compressed.data(), compressed.size(), into.data(), into.size(), &made)) {
    case LIBDEFLATE_SUCCESS: into.resize(made); return {};
    case LIBDEFLATE_INSUFFICIENT_SPACE:
      return fail(ErrorCode::input_refused, place, "it inflates to more than the {} bytes that the archive claims", into.size());
    default: return fail(ErrorCode::input_refused, place, "its compressed bytes are damaged");
  }
}

}  // namespace

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path) {
  auto file = RandomAccessFile::open(path);
  if (!file) return tl::unexpected(file.error());
  ZipArchive archive(std::move(*file), shown_path(path));
  if (auto read = archive.read_directory(); !read) return tl::unexpected(read.error());
  return archive;
}

Status ZipArchive::read_directory() {
  const auto refuse = [&](std::string_view sentence) { return fail(ErrorCode::input_refused, name_, "{}", sentence); };
  const std::uint64_t tail_bytes = std::min<std::uint64_t>(file_.size(), end_bytes + most_comment_bytes);
  std::string tail;
  if (auto read = file_.read(file_.size() - tail_bytes, tail_bytes, tail); !read) return read;
  const std::size_t end = find_end_record(tail);
  if (end == std::string_view::npos)
    return refuse("found no end of a zip directory, expected a whole zip archive: it is truncated or something else");
  const std::uint32_t count = number_at(tail, end + 10, 2);
  const std::uint32_t size = number_at(tail, end + 12, 4);
  const std::uint32_t at = number_at(tail, end + 16, 4);
  if (number_at(tail, end + 4, 4) != 0 || number_at(tail, end + 8, 2) != count) return refuse("it spans several files, expected one");
  if (size == 0xFFFFFFFF || at == 0xFFFFFFFF || count > most_entries)
    return refuse("it is a zip64 archive or has over 60,000 entries, expected fewer");
  if (std::uint64_t{at} + size != file_.size() - tail_bytes + end)
    return refuse("its directory does not end where the archive says, expected a whole zip archive");
  std::string directory;
  if (auto read = file_.read(at, size, directory); !read) return read;
  return add_entries(directory, count);
}

Status ZipArchive::add_entries(std::string_view directory, std::uint32_t count) {
  const auto refuse = [&](std::string_view sentence) { return fail(ErrorCode::input_refused, name_, "{}", sentence); };
  std::set<std::string, std::less<>> names;
  std::uint64_t left = file_.size();  // members that overlap are a bomb
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (at + directory_bytes > directory.size() || !directory.substr(at).starts_with(directory_signature))
      return refuse("its directory is broken");
    const std::size_t name_bytes = number_at(directory, at + 28, 2);
    const std::size_t next = at + directory_bytes + name_bytes + number_at(directory, at + 30, 2) + number_at(directory, at + 32, 2);
    if (next > directory.size()) return refuse("its directory is broken");
    const std::size_t entry_at = at;
    const std::uint32_t method = number_at(directory, at + 10, 2);
    ZipEntry entry{std::string(directory.substr(at + directory_bytes, name_bytes)),
                   {},
                   number_at(directory, at + 24, 4),
                   number_at(directory, at + 20, 4),
                   number_at(directory, at + 42, 4),
                   number_at(directory, at + 16, 4),
                   method == 8};
    at = next;
    if (entry.name.ends_with('/')) continue;
    entry.problem = problem_of_entry(entry, number_at(directory, entry_at + 8, 2), method);
    if (entry.problem.empty() && !names.insert(entry.name).second) entry.problem = "is there twice";
    if (entry.problem.empty() && entry.compressed_bytes > left) entry.problem = "and those before it claim more bytes than the archive has";
    if (entry.problem.empty()) left -= entry.compressed_bytes;
    entries_.push_back(std::move(entry));
  }
  if (at != directory.size()) return refuse("its directory holds more than its entries");
  return {};
}

Result<std::uint64_t> ZipArchive::begin_of_bytes(const ZipEntry& entry) const {
  std::string header;
  if (auto read = file_.read(entry.header_at, local_bytes + entry.name.size(), header); !read) return tl::unexpected(read.error());
  if (!header.starts_with(local_signature) || number_at(header, 26, 2) != entry.name.size() || header.substr(local_bytes) != entry.name)
    return fail(ErrorCode::input_refused, name_ + "/" + entry.name,
                "the archive's directory points to something else, expected this entry");
  return entry.header_at + header.size() + number_at(header, 28, 2);
}

Status ZipArchive::check(const ZipEntry& entry) const {
  if (entry.problem.empty()) return {};
  return fail(ErrorCode::input_refused, name_, "entry \"{}\" {}", shown(entry.name, most_shown_bytes), entry.problem);
}

Status ZipArchive::read(const ZipEntry& entry, std::string& into) const {
  if (auto sound = check(entry); !sound) return sound;
  const std::string place = name_ + "/" + entry.name;
  const auto begin = begin_of_bytes(entry);
  if (!begin) return tl::unexpected(begin.error());
  if (entry.deflated) {
    std::string compressed;
    if (auto read = file_.read(*begin, entry.compressed_bytes, compressed); !read) return read;
    into.resize(entry.bytes);
    if (auto inflated = inflate(compressed, place, into); !inflated) return inflated;
  } else if (auto read = file_.read(*begin, entry.compressed_bytes, into); !read) {
    return read;
  }
  if (into.size() != entry.bytes)
    return fail(ErrorCode::input_refused, place, "it has {} bytes, the archive claims {}", into.size(), entry.bytes);
  if (libdeflate_crc32(0, into.data(), into.size()) != entry.crc32)
    return fail(ErrorCode::input_refused, place, "its bytes are damaged: the CRC-32 is not the archive's");
  return {};
}

}  // namespace hub::sources
