// SPDX-License-Identifier: Apache-2.0
// The names by which places are found, in one block of text and in order. Filled once, then finished; any number of threads may read it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub::query {

/// What a name is of: the number of a row in its table.
struct NamedThing {
  enum class Table : std::uint8_t { area, place, replaced };
  Table table;
  std::uint32_t row;
  bool other_name = false;   ///< besides its own
  bool former_name = false;  ///< which it no longer has
  friend bool operator==(const NamedThing&, const NamedThing&) = default;
};

class NameIndex {
 public:
  struct Match {
    NamedThing thing;
    std::size_t quality;  ///< 0 is the best: letters apart, whether a later word begins so, whether spaces differ
  };

  /// `name` is of place_words. One that is found whole only, such as "oxford 016c", is neither begun nor misspelt.
  void add(const std::string& name, NamedThing thing, bool whole_only);
  void finish();

  /// Things of this name: with its spaces (quality 0) or other ones (1).
  [[nodiscard]] std::vector<Match> called(std::string_view words) const;
  /// Names that begin so (quality 0), or of which a later word does (1), at most so many.
  [[nodiscard]] std::vector<Match> begun(std::string_view words, std::size_t most) const;
  /// Names that are the fewest letters apart from it, so few that it may be a slip.
  [[nodiscard]] std::vector<Match> misspelt(std::string_view words) const;

  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Name {
    std::uint32_t begin;  ///< in words_
    std::uint32_t squeezed_begin;
    std::uint32_t letters;  ///< a bit for each that occurs
    std::uint16_t length;
    std::uint16_t squeezed_length;
    NamedThing thing;
    bool whole_only;
  };
  struct Word {
    std::uint32_t name;
    std::uint16_t at;  ///< where in the name it begins
  };
  [[nodiscard]] std::string_view text(const Name& name) const { return std::string_view(words_).substr(name.begin, name.length); }
  [[nodiscard]] std::string_view squeezed_text(const Name& name) const {
    return std::string_view(squeezed_).substr(name.squeezed_begin, name.squeezed_length);
  }
  [[nodiscard]] std::string_view text_from(const Word& word) const { return text(names_[word.name]).substr(word.at); }

  std::string words_;
  std::string squeezed_;
  std::vector<Name> names_;   ///< by squeezed text
  std::vector<Word> starts_;  ///< every word of those that can be begun, by the text from there on
};

}  // namespace hub::query
