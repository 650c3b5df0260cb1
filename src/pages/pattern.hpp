// SPDX-License-Identifier: Apache-2.0
// The pattern of a page's addresses, read once: "/areas/{code}/{measure}". {name} takes one segment that is not empty.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace hub::pages {

/// What the {…} of a pattern took, in order: views into the path, which must outlive them.
class Captures {
 public:
  static constexpr std::size_t most = 4;
  void add(std::string_view capture) { taken_[count_++] = capture; }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::string_view operator[](std::size_t number) const { return taken_[number]; }

 private:
  std::array<std::string_view, most> taken_{};
  std::size_t count_ = 0;
};

class Pattern {
 public:
  /// `text` is a literal that begins with "/" and has at most Captures::most names in braces (assert).
  explicit Pattern(const char* text);

  [[nodiscard]] std::string_view text() const { return text_; }
  /// Nothing when the path does not fit. Allocates nothing.
  [[nodiscard]] std::optional<Captures> match(std::string_view path) const;

 private:
  struct Segment {
    std::string_view literal;  ///< of a capture: not looked at
    bool captures = false;
  };

  std::string_view text_;
  std::vector<Segment> segments_;
};

}  // namespace hub::pages
