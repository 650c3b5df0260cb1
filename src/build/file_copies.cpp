// SPDX-License-Identifier: Apache-2.0
#include "build/file_copies.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hub::build {
namespace {

std::vector<std::string_view> sorted_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

bool all_declared(const std::vector<FileCopy>& copies) {
  return std::none_of(copies.begin(), copies.end(), [](const FileCopy& copy) { return copy.downloaded.empty(); });
}

std::string_view deciding_rule(const FileCopy& kept, const FileCopy& other, bool by_date) {
  if (kept.file.file.sha256 == other.file.file.sha256) return "identical";
  if (by_date && kept.downloaded != other.downloaded) return "later download";
  if (kept.file.unfinished != other.file.unfinished) return "fewer unfinished cases";
  return "smaller SHA-256";
}

}  // namespace

std::size_t copy_to_keep(const std::vector<FileCopy>& copies) {
  const bool by_date = all_declared(copies);
  const auto better = [&](const FileCopy& a, const FileCopy& b) {
    if (by_date && a.downloaded != b.downloaded) return a.downloaded > b.downloaded;
    const auto key = [](const FileCopy& copy) { return std::tie(copy.file.unfinished, copy.file.file.sha256, copy.file.file.path); };
    return key(a) < key(b);
  };
  return static_cast<std::size_t>(std::min_element(copies.begin(), copies.end(), better) - copies.begin());
}

std::int64_t lines_only_in(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  const auto lines_a = sorted_lines(a);
  const auto lines_b = sorted_lines(b);
  std::vector<std::string_view> only;
  std::set_difference(lines_a.begin(), lines_a.end(), lines_b.begin(), lines_b.end(), std::back_inserter(only));
  return static_cast<std::int64_t>(only.size());
}

std::vector<store::ManifestCopy> copies_not_kept(const std::vector<FileCopy>& copies, std::size_t kept_number) {
  std::vector<store::ManifestCopy> others;
  const FileCopy& kept = copies[kept_number];
  for (const FileCopy& other : copies) {
    if (&other == &kept) continue;
    others.push_back({other.file.file.path, other.file.file.sha256, other.file.file.rows, kept.file.file.path,
                      std::string(deciding_rule(kept, other, all_declared(copies))), lines_only_in(kept.text, other.text),
                      lines_only_in(other.text, kept.text)});
  }
  return others;
}

}  // namespace hub::build
