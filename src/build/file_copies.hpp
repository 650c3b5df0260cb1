// SPDX-License-Identifier: Apache-2.0
// One force's month may come in several archives. Which copy is kept is decided by what the copies are, never by the order or place in
// which they were given (docs/data/street-import.md#copies). However many there are, one is held in memory and of the others what decides.
#pragma once
#include "sources/police_uk/street_file.hpp"
#include "store/release.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::build {

/// The copy to keep: of those that have at least 98 % of the rows of the largest the later declared download when all copies are declared,
/// else fewer unfinished cases, else the smaller SHA-256.
class CopyChoice {
 public:
  /// Reads the bytes of a copy by its number.
  using ReadAgain = std::function<Status(std::size_t, std::string&)>;

  /// downloaded: for each copy its ISO date by archives.toml, or an empty text.
  explicit CopyChoice(std::vector<std::string> downloaded);

  /// The next copy, in the order of the dates.
  void add(sources::StreetFile file);
  /// The number of the best copy so far.
  [[nodiscard]] std::size_t kept() const { return kept_; }
  /// False when a copy that came later made one the best that had been let go: it must be read again.
  [[nodiscard]] bool holds_kept() const { return held_ == kept_; }
  /// Only when holds_kept().
  [[nodiscard]] sources::StreetFile take_kept() { return std::move(best_); }
  /// What the manifest says of the copies that were not kept. Those that differ are read again, one at a time, beside the kept one. Fails
  /// as `read` does, and (input_refused) when a file is not what it was before.
  [[nodiscard]] Result<std::vector<store::ManifestCopy>> not_kept(const ReadAgain& read) const;

 private:
  struct Copy {
    sources::SourceFile file;
    std::int64_t unfinished = 0;
  };
  /// A copy that was cut off would win by having fewer unfinished cases.
  [[nodiscard]] bool is_whole(std::size_t number) const;
  [[nodiscard]] bool is_better(std::size_t a, std::size_t b) const;
  [[nodiscard]] std::string_view deciding_rule(std::size_t other) const;
  [[nodiscard]] Status read_unchanged(std::size_t number, const ReadAgain& read, std::string& text) const;

  std::vector<std::string> downloaded_;
  bool by_date_;
  std::vector<Copy> copies_;
  std::int64_t most_rows_ = 0;
  std::size_t kept_ = 0;
  std::size_t held_ = 0;
  sources::StreetFile best_;
};

struct LineDifference {
  std::int64_t only_in_a = 0;
  std::int64_t only_in_b = 0;
};
/// Lines that one text has and the other has not, as multisets and without their line ends.
[[nodiscard]] LineDifference difference_of_lines(std::string_view a, std::string_view b);

}  // namespace hub::build
