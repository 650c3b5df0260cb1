// SPDX-License-Identifier: Apache-2.0
#include "build/file_copies.hpp"

#include "base/digest.hpp"

#include <algorithm>
#include <tuple>

namespace hub::build {
namespace {

using Lines = std::vector<std::string_view>;

Lines sorted_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

LineDifference difference_of_sorted(const Lines& a, const Lines& b) {
  std::int64_t in_both = 0;
  for (auto at_a = a.begin(), at_b = b.begin(); at_a != a.end() && at_b != b.end();) {
    const int order = at_a->compare(*at_b);
    in_both += order == 0 ? 1 : 0;
    if (order <= 0) ++at_a;
    if (order >= 0) ++at_b;
  }
  return {static_cast<std::int64_t>(a.size()) - in_both, static_cast<std::int64_t>(b.size()) - in_both};
}

}  // namespace

CopyChoice::CopyChoice(std::vector<std::string> downloaded)
    : downloaded_(std::move(downloaded)),
      by_date_(std::none_of(downloaded_.begin(), downloaded_.end(), [](const std::string& date) { return date.empty(); })) {}

void CopyChoice::add(sources::StreetFile file) {
  copies_.push_back({file.file, file.unfinished});
  most_rows_ = std::max(most_rows_, file.file.rows);
  kept_ = static_cast<std::size_t>(
      std::find_if(copies_.begin(), copies_.end(), [this](const Copy& copy) { return copy.file.rows == most_rows_; }) - copies_.begin());
  for (std::size_t number = 0; number < copies_.size(); ++number) {
    if (is_whole(number) && is_better(number, kept_)) kept_ = number;
  }
  if (kept_ != copies_.size() - 1) return;
  held_ = kept_;
  best_ = std::move(file);
}

bool CopyChoice::is_whole(std::size_t number) const { return copies_[number].file.rows * 100 >= most_rows_ * 98; }

bool CopyChoice::is_better(std::size_t a, std::size_t b) const {
  if (by_date_ && downloaded_[a] != downloaded_[b]) return downloaded_[a] > downloaded_[b];
  const auto key = [this](std::size_t number) {
    const Copy& copy = copies_[number];
    return std::tie(copy.unfinished, copy.file.sha256, copy.file.path);
  };
  return key(a) < key(b);
}

std::string_view CopyChoice::deciding_rule(std::size_t other) const {
  if (copies_[kept_].file.sha256 == copies_[other].file.sha256) return "identical";
  if (!is_whole(other)) return "under 98 % of the rows";
  if (by_date_ && downloaded_[kept_] != downloaded_[other]) return "later download";
  if (copies_[kept_].unfinished != copies_[other].unfinished) return "fewer unfinished cases";
  return "smaller SHA-256";
}

Status CopyChoice::read_unchanged(std::size_t number, const ReadAgain& read, std::string& text) const {
  if (auto done = read(number, text); !done) return done;
  const sources::SourceFile& file = copies_[number].file;
  if (sha256_hex(text) != file.sha256)
    return fail(ErrorCode::input_refused, file.path, "it was changed while it was read, expected the same bytes a second time");
  return {};
}

Result<std::vector<store::ManifestCopy>> CopyChoice::not_kept(const ReadAgain& read) const {
  std::vector<store::ManifestCopy> others;
  const sources::SourceFile& kept = copies_[kept_].file;
  std::string kept_text;
  std::string other_text;
  Lines kept_lines;
  for (std::size_t number = 0; number < copies_.size(); ++number) {
    if (number == kept_) continue;
    const sources::SourceFile& other = copies_[number].file;
    LineDifference difference;
    if (other.sha256 != kept.sha256) {
      if (kept_lines.empty()) {
        if (auto done = read_unchanged(kept_, read, kept_text); !done) return tl::unexpected(done.error());
        kept_lines = sorted_lines(kept_text);
      }
      if (auto done = read_unchanged(number, read, other_text); !done) return tl::unexpected(done.error());
      difference = difference_of_sorted(kept_lines, sorted_lines(other_text));
    }
    others.push_back(
        {other.path, other.sha256, other.rows, kept.path, std::string(deciding_rule(number)), difference.only_in_a, difference.only_in_b});
  }
  return others;
}

LineDifference difference_of_lines(std::string_view a, std::string_view b) {
  return difference_of_sorted(sorted_lines(a), sorted_lines(b));
}

}  // namespace hub::build
