// SPDX-License-Identifier: Apache-2.0
#include "sources/archives/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::sources {
namespace {

std::string small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

/// "a (1).csv" → "a.csv": what a browser adds when a file of that name is there already.
std::string without_download_number(std::string name) {
  constexpr std::string_view ending = ").csv";
  if (!name.ends_with(ending)) return name;
  const auto open = name.rfind('(');
  const auto close = name.size() - ending.size();
  if (open == std::string::npos || open == 0 || open + 1 >= close) return name;
  const auto digits = std::string_view(name).substr(open + 1, close - open - 1);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return name;
  return name.substr(0, name[open - 1] == ' ' ? open - 1 : open) + ".csv";
}

struct Packed {
  std::string_view ending;
  std::string_view reason;
};

constexpr std::string_view tar_reason = "not read: it is a tar archive; unpack it (\"tar -xf\") and give the folder";
constexpr std::string_view packed_reason = "not read: it is compressed in a way that is not read; unpack it and give what it holds";

constexpr Packed packed[] = {
    {".tar", tar_reason},    {".tar.gz", tar_reason},
    {".tgz", tar_reason},    {".tar.bz2", tar_reason},
    {".tar.xz", tar_reason}, {".gz", "not read: it is compressed by gzip; unpack it (\"gunzip\") and give what it holds"},
    {".bz2", packed_reason}, {".xz", packed_reason},
    {".zst", packed_reason}, {".7z", packed_reason},
    {".rar", packed_reason}};

std::string reason_of_stranger(std::string_view name) {
  if (name.starts_with('.')) return "ignored: its name begins with a dot";
  for (const Packed& each : packed) {
    if (name.ends_with(each.ending)) return std::string(each.reason);
  }
  if (name.ends_with(".csv")) return "ignored: its name is not YYYY-MM-<force>-street.csv";
  return "ignored: it is neither a .csv file nor a .zip archive";
}

std::string last_part(std::string_view path) { return small_letters(path.substr(path.find_last_of("/\\") + 1)); }

}  // namespace

FileName file_name(std::string_view path) {
  const std::string name = without_download_number(last_part(path));
  if (const auto published = published_file_named(name)) {
    if (published->kind == PublishedKind::street) return {NameKind::street, *published, {}};
    return {NameKind::stranger, {}, fmt::format("recognised, not read by this version: {}", name_of(published->kind))};
  }
  if (name.ends_with(".zip") && !name.starts_with('.')) return {NameKind::archive, {}, {}};
  return {NameKind::stranger, {}, reason_of_stranger(name)};
}

bool is_workbook_name(std::string_view path) {
  const std::string name = last_part(path);
  return !name.starts_with('.') && (name.ends_with(".xlsx") || name.ends_with(".ods"));
}

bool may_hold_tables(std::string_view path) {
  const std::string name = last_part(path);
  if (published_file_named(without_download_number(name))) return false;
  return is_workbook_name(path) || (!name.starts_with('.') && (name.ends_with(".csv") || name.ends_with(".xls")));
}

}  // namespace hub::sources
