// SPDX-License-Identifier: Apache-2.0
#include "query/places/place_search.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"
#include "query/places/answers.hpp"
#include "query/places/asked_place.hpp"
#include "query/places/name_words.hpp"
#include "query/places/postcode_search.hpp"

#include <algorithm>

namespace hub::query {
namespace {

using facts::FoundPlace;
using facts::PlacesFound;
using Answers = std::vector<FoundPlace>;
using Words = std::vector<std::string>;

constexpr std::size_t most_found = 50;
constexpr std::size_t most_meant = 5;
// Of names that begin so, before they are put in order.
constexpr std::size_t most_begun = 400;

class PlaceSearch {
 public:
  PlaceSearch(const Snapshot& snapshot, std::string_view typed) : snapshot_(snapshot), typed_(trimmed(typed)) {}

  PlacesFound run() {
    if (find_code() || find_postcode() || find_name()) return std::move(answer_);
    if (!find_begun()) find_meant();
    answer_.looks_like_postcode = answer_.found.empty() && looks_like_postcode(typed_);
    return std::move(answer_);
  }

 private:
  bool find_code();
  bool find_postcode();
  bool find_name();
  bool find_postcode_within(const AskedPlace& asked);
  bool find_begun();
  void find_meant();

  [[nodiscard]] Answers called(const AskedPlace& asked) const;
  [[nodiscard]] Answers placed(const AskedPlace& asked) const;
  bool take(Answers found);
  void read_as(AskedPlace asked);
  [[nodiscard]] bool is_certain() const;

  const Snapshot& snapshot_;
  std::string_view typed_;
  std::vector<AskedPlace> readings_;  ///< as it stands first, then with more and more taken away
  PlacesFound answer_;
};

/// "e07 000178" is E07000178. A code has a figure; else any word in capitals could be one.
std::string as_code(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c != ' ') code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const bool has_figure = std::any_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return has_figure && AreaCode::parse(code) ? code : std::string();
}

bool PlaceSearch::take(Answers found) {
  answer_.found = std::move(found);
  return !answer_.found.empty();
}

/// Whether everything that is called so is shown on one page, and the page is of it, or names it as what it took the place of.
bool PlaceSearch::is_certain() const {
  const auto& found = answer_.found;
  const auto is_page = [](const FoundPlace& each) { return each.sort == FoundPlace::Sort::area; };
  const auto is_former = [](const FoundPlace& each) { return each.sort == FoundPlace::Sort::replaced; };
  const auto same_page = [&](const FoundPlace& each) { return each.shown == found.front().shown; };
  const bool told = std::any_of(found.begin(), found.end(), is_page) || std::all_of(found.begin(), found.end(), is_former);
  return told && std::all_of(found.begin(), found.end(), same_page);
}

bool PlaceSearch::find_code() {
  const std::string code = as_code(typed_);
  if (code.empty()) return false;
  RankedAnswers answers(snapshot_);
  if (const Area* area = snapshot_.find_area(code)) answers.add_area(*area, 0);
  const auto add_rows = [&](const auto& rows, NamedThing::Table table) {
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].code && rows[i].code->text() == code) answers.add({.table = table, .row = i}, 0);
    }
  };
  add_rows(snapshot_.rows_of<Place>(), NamedThing::Table::place);
  add_rows(snapshot_.rows_of<ReplacedArea>(), NamedThing::Table::replaced);
  const bool found = take(answers.few(most_found));
  answer_.certain = found && is_certain();
  return found;
}

bool PlaceSearch::find_postcode() {
  PlacesFound postcode = postcode_places(snapshot_, typed_);
  if (postcode.found.empty() && postcode.meant.empty()) return false;
  answer_ = std::move(postcode);
  return true;
}

/// Everything of this name, of the sort that was asked for where there is one.
Answers PlaceSearch::called(const AskedPlace& asked) const {
  RankedAnswers answers(snapshot_);
  if (asked.words.empty()) return {};
  for (const NameIndex::Match& match : snapshot_.place_names.called(joined(asked.words))) answers.add(match.thing, match.quality);
  Answers found = answers.few(most_found);
  const auto other_sort = [&](const FoundPlace& each) { return each.sort != FoundPlace::Sort::area || !each.shown->is(*asked.counting); };
  if (asked.counting && !std::all_of(found.begin(), found.end(), other_sort)) std::erase_if(found, other_sort);
  return found;
}

/// Whether an answer lies in what one of the others is: "Twyford, Wokingham".
bool lies_in(const Snapshot& snapshot, const FoundPlace& place, const Answers& wholes, std::string_view name) {
  if (!place.within.empty() && squeezed(joined(place_words(place.within))) == squeezed(name)) return true;
  return std::any_of(wholes.begin(), wholes.end(), [&](const FoundPlace& whole) {
    return whole.shown == place.shown || whole.shown == snapshot.parent_of(*place.shown);
  });
}

/// A place and what it lies in, in either order.
Answers PlaceSearch::placed(const AskedPlace& asked) const {
  const auto part = [&](std::size_t first, std::size_t end) {
    AskedPlace some = asked;
    some.words.assign(asked.words.begin() + static_cast<std::ptrdiff_t>(first), asked.words.begin() + static_cast<std::ptrdiff_t>(end));
    return some;
  };
  for (std::size_t cut = asked.words.size(); cut-- > 1;) {
    const AskedPlace left = part(0, cut);
    const AskedPlace right = part(cut, asked.words.size());
    const Answers on_left = called(left);
    const Answers on_right = on_left.empty() ? Answers() : called(right);
    if (on_right.empty()) continue;
    const auto inside = [&](Answers places, const Answers& wholes, const AskedPlace& whole) {
      std::erase_if(places, [&](const FoundPlace& each) { return !lies_in(snapshot_, each, wholes, joined(whole.words)); });
      return places;
    };
    const Answers first = inside(on_left, on_right, right);
    const Answers second = inside(on_right, on_left, left);
    const bool second_is_smaller =
        !second.empty() &&
        (first.empty() || (first.front().sort == FoundPlace::Sort::area && second.front().sort != FoundPlace::Sort::area));
    if (!first.empty() || !second.empty()) return second_is_smaller ? second : first;
  }
  return {};
}

bool PlaceSearch::find_name() {
  const AskedPlace whole{.words = place_words(typed_)};
  if (take(called(whole))) {
    answer_.certain = is_certain();
    return true;
  }
  const AskedPlace asked = asked_place(snapshot_, typed_);
  answer_.measure = asked.measure;
  if (asked.words.empty() && asked.measure != nullptr) {
    RankedAnswers home(snapshot_);
    home.add_area(*snapshot_.hub.home, 0);
    answer_.certain = take(home.few(1));
    return true;
  }
  read_as(whole);
  read_as(asked);
  for (const auto titles : {AskedPlace::Titles::before, AskedPlace::Titles::behind, AskedPlace::Titles::both})
    read_as(asked.without(titles));
  for (const AskedPlace& each : readings_) {
    if (take(called(each))) {
      answer_.certain = is_certain();
      return true;
    }
  }
  if (find_postcode_within(asked)) return true;
  return std::any_of(readings_.begin(), readings_.end(), [&](const AskedPlace& each) { return take(placed(each)); });
}

/// One more way to understand the text, unless there is no word left or it is understood so already.
void PlaceSearch::read_as(AskedPlace asked) {
  const bool known = std::any_of(readings_.begin(), readings_.end(),
                                 [&](const AskedPlace& each) { return each.words == asked.words && each.counting == asked.counting; });
  if (!known && !asked.words.empty()) readings_.push_back(std::move(asked));
}

/// "bike theft OX4", "High Street, Oxford OX1 1DP": a postcode among other words, whole before begun.
bool PlaceSearch::find_postcode_within(const AskedPlace& asked) {
  const Words& words = asked.words;
  for (const std::size_t length : {std::size_t{2}, std::size_t{1}}) {
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
      PlacesFound postcode = postcode_places(snapshot_, joined(words, first, first + length));
      const bool alone = length == words.size();
      if (postcode.found.empty() || (postcode.postcode.empty() && !alone)) continue;
      answer_.found = std::move(postcode.found);
      answer_.postcode = std::move(postcode.postcode);
      return true;
    }
  }
  return false;
}

bool PlaceSearch::find_begun() {
  RankedAnswers answers(snapshot_);
  for (const AskedPlace& each : readings_) {
    for (const NameIndex::Match& match : snapshot_.place_names.begun(joined(each.words), most_begun))
      answers.add(match.thing, match.quality);
    if (take(answers.few(most_found, RankedAnswers::First::home))) return true;
  }
  return false;
}

/// Slips of the finger; else the longest of the words that are a name.
void PlaceSearch::find_meant() {
  if (readings_.empty()) return;
  RankedAnswers answers(snapshot_);
  for (const AskedPlace& each : readings_) {
    for (const NameIndex::Match& match : snapshot_.place_names.misspelt(joined(each.words))) answers.add(match.thing, match.quality);
  }
  answer_.meant = answers.few(most_meant);
  const Words& bare = readings_.back().words;
  for (std::size_t length = bare.size(); length-- > 1 && answer_.meant.empty();) {
    for (std::size_t first = 0; first + length <= bare.size(); ++first) {
      for (const NameIndex::Match& match : snapshot_.place_names.called(joined(bare, first, first + length))) answers.add(match.thing, 0);
    }
    answer_.meant = answers.few(most_meant);
  }
}

}  // namespace

PlacesFound find_places(const Snapshot& snapshot, std::string_view typed) {
  if (typed.size() > most_typed_bytes) return {};
  return PlaceSearch(snapshot, typed).run();
}

}  // namespace hub::query
