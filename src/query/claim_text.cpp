// SPDX-License-Identifier: Apache-2.0
#include "query/claim_text.hpp"

#include "base/text.hpp"
#include "query/claim_names.hpp"
#include "query/claim_phrases.hpp"
#include "query/claim_words.hpp"
#include "query/folding.hpp"

#include <algorithm>
#include <set>

namespace hub::query {
namespace {

using Says = stats::Claim::Says;
using Bound = stats::Claim::Bound;

constexpr int months_of_a_year = 12;

/// Reads one sentence. `sound_` falls when two things are said of which only one can be meant: nobody may be told yes to "40-47 %".
class ClaimReader {
 public:
  ClaimReader(const Snapshot& snapshot, const std::string& text) : snapshot_(snapshot), words_(text), sound_(is_plain_sentence(text)) {
    asked_.text = text;
  }

  facts::ClaimAsked read() {
    const NamedMeasure named = take_measure(snapshot_, words_);
    asked_.measure = named.measure;
    const bool placed = read_areas();
    read_tense();
    read_period();
    read_percent();
    read_multiple();
    read_sized_direction();
    read_size();
    read_rank();
    read_direction();
    read_years();
    read_rate();
    read_count(named.first);
    if (named.general && is_qualified(words_, named.first)) asked_.measure = nullptr;
    asked_.several_measures = named.several;
    if (asked_.measure == nullptr && !named.several) asked_.suggestions = measures_like(snapshot_, words_, asked_.text);
    if (!placed) {
      for (auto& each : areas_like(snapshot_, words_, asked_.text)) asked_.suggestions.push_back(std::move(each));
    }
    if (is_understood()) {
      claim_.says = *says_;
      claim_.present = present_ && (!asked_.years.to && !asked_.period);
      asked_.claim = claim_;
    }
    return std::move(asked_);
  }

 private:
  void say(Says says) {
    if (says_) sound_ = false;  // "rose and fell", "fell less"
    says_ = says;
  }

  void set_percent(std::int64_t percent) {
    if (claim_.percent) sound_ = false;
    claim_.percent = percent;
  }

  /// Takes "more than" and the like that stand before this place.
  void read_bound_before(std::size_t at) {
    for (const auto& [phrase, bound] : phrases::bounds) {
      const std::size_t count = words_.length_before(at, phrase);
      if (count == 0) continue;
      words_.take(at - count, count);
      claim_.bound = bound;
      return;
    }
  }

  /// The place of the claim, the larger one that a rank or a comparison names, or none where several are named. False: no name at all.
  bool read_areas() {
    const auto named = take_areas(snapshot_, words_);
    std::set<const Area*> others;
    for (const NamedArea& each : named) others.insert(each.area);
    const bool several = others.size() > 1;
    for (const NamedArea& each : named) {
      if (!is_of_average(each, several)) continue;
      set_comparator(each.area);
      others.erase(each.area);
    }
    if (const auto national = words_.find("national average")) {
      words_.take(*national, 1);
      set_comparator(snapshot_.hub.nation);
    }
    if (others.size() == 2 && is_ranked()) take_among(others);
    if (others.size() == 1) asked_.area = *others.begin();
    if (others.size() > 1) asked_.places.assign(others.begin(), others.end());
    take_all_of_level();
    return !named.empty();
  }

  /// "the X average", and beside another place "the average for X".
  bool is_of_average(const NamedArea& named, bool several) {
    if (named.end < words_.size() && words_[named.end].text == "average") return true;
    if (!several) return false;
    std::size_t at = named.first;
    if (at > 0 && words_[at - 1].text == "the") --at;
    if (at < 3 || words_[at - 2].text != "average" || words_[at - 3].text != "the") return false;
    const bool of = words_[at - 1].text == "for" || words_[at - 1].text == "of" || words_[at - 1].text == "in";
    if (of) words_.take(at - 1, 1);
    return of;
  }

  void set_comparator(const Area* area) {
    if (area == nullptr || comparator_ != nullptr) sound_ = false;
    comparator_ = area;
  }

  [[nodiscard]] bool is_ranked() const {
    return std::any_of(phrases::ranks.begin(), phrases::ranks.end(), [&](const auto& each) { return words_.holds(each.words); });
  }

  /// Of two places the one that the other lies in.
  void take_among(std::set<const Area*>& areas) {
    for (const Area* larger : areas) {
      const bool holds_other = std::any_of(areas.begin(), areas.end(), [&](const Area* each) {
        return each != larger && each->level->rank > larger->level->rank &&
               (larger == snapshot_.hub.nation || snapshot_.parent_of(*each) == larger);
      });
      if (!holds_other) continue;
      asked_.among = larger;
      areas.erase(larger);
      return;
    }
  }

  /// "of all" and what the areas of one level are called.
  void take_all_of_level() {
    for (const Level& level : snapshot_.levels) {
      if (!words_.take("all " + folded(level.plural))) continue;
      if (asked_.area == nullptr || asked_.area->level != &level || asked_.among != nullptr) sound_ = false;
      asked_.among = snapshot_.hub.nation;
    }
  }

  void read_tense() {
    const auto any = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return words_.holds(word); });
    };
    past_ = any(phrases::of_its_time);
    present_ = any(phrases::of_today);
    present_alone_ = any(phrases::of_today_alone);
    for (const std::string_view first : {"did", "do", "does"}) {
      if (words_.length_at(0, first) > 0) words_.take(0, 1);  // a question; elsewhere it leads to "not"
    }
  }

  /// "in the year to June 2025", "in June 2025".
  void read_period() {
    for (std::size_t at = 0; at + 2 < words_.size(); ++at) {
      const auto year = year_at(at + 2);
      if (!year) continue;
      std::optional<Month> month;
      for (int number = 1; number <= months_of_a_year; ++number) {
        if (words_.length_at(at + 1, folded(long_name(Month(*year, number)))) > 0) month = Month(*year, number);
      }
      if (!month || words_[at].taken) continue;
      const bool of_year = at > 0 && words_[at - 1].text == "year" && (words_[at].text == "to" || words_[at].text == "ending");
      if (!of_year && words_[at].text != "in") continue;
      if (asked_.period) sound_ = false;
      asked_.period = of_year ? Period::ending(*month, months_of_a_year) : Period{*month, 1};
      words_.take(of_year ? at - 1 : at, of_year ? 4 : 3);
    }
  }

  [[nodiscard]] std::optional<int> year_at(std::size_t at) const {
    if (!words_.is_number(at) || words_[at].grouped || words_[at].text.size() != 4) return std::nullopt;
    const std::int64_t year = words_[at].number->scaled;
    const bool known = words_[at].number->decimals == 0 && year >= facts::first_claim_year && year <= facts::last_claim_year;
    return known ? std::optional(static_cast<int>(year)) : std::nullopt;
  }

  void read_percent() {
    constexpr std::int64_t largest = 100'000;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      for (const std::string_view sign : {"%", "per cent", "percent"}) {
        const std::size_t length = words_.length_at(at + 1, sign);
        if (length == 0 || !words_.is_number(at) || words_[at].grouped) continue;
        const std::int64_t percent = stats::whole_of(*words_[at].number).scaled;
        if (percent > largest) sound_ = false;
        set_percent(percent);
        words_.take(at, 1 + length);
        read_bound_before(at);
        refuse_part_of(at + 1 + length);
      }
    }
  }

  /// "30 % of", "a third of": a part of something, and no size of a change.
  void refuse_part_of(std::size_t behind) {
    if (words_.length_at(behind, "of") > 0) sound_ = false;
  }

  /// "five times the average", "3 times as high as average".
  void read_multiple() {
    const auto times = words_.find("times");
    if (!times || *times == 0) return;
    const std::size_t at = *times - 1;
    const auto word = std::find(phrases::multiples.begin(), phrases::multiples.end(), words_[at].text);
    const bool whole = words_.is_number(at) && !words_[at].grouped && words_[at].number->decimals == 0 && words_[at].number->scaled > 1;
    const auto count = whole ? words_[at].number->scaled : word - phrases::multiples.begin();
    const bool known = !words_[at].taken && (whole || word != phrases::multiples.end());
    const std::size_t rest = std::max(words_.length_at(*times, "times the"), words_.length_at(*times, "times as high as"));
    if (!known || rest == 0 || count > 1000) return;
    words_.take(at, 1 + rest);
    read_bound_before(at);
    if (stats::is_upper_bound(claim_.bound)) sound_ = false;  // less than twice the average may be above it or below
    say(Says::above);
    of_average_ = true;
    set_percent(stats::percent_above(count));
  }

  void read_sized_direction() {
    for (const auto& [phrase, says, percent] : phrases::sized_directions) {
      const auto at = words_.find(phrase);
      if (!at) continue;
      words_.take(*at, words_.length_at(*at, phrase));
      read_bound_before(*at);
      // "less than half the average" is lower by half or more; "more than half the average" and "less than doubled" are neither up nor
      // down.
      const bool of_what_is_left = says == Says::below;
      if (of_what_is_left ? stats::is_lower_bound(claim_.bound) : stats::is_upper_bound(claim_.bound)) sound_ = false;
      if (of_what_is_left && stats::is_upper_bound(claim_.bound)) claim_.bound = Bound::at_least;
      say(says);
      of_average_ = of_average_ || !stats::is_about_change(says);
      set_percent(percent);
    }
  }

  void read_size() {
    for (const auto& [phrase, percent] : phrases::sizes) {
      const auto at = words_.find(phrase);
      if (!at) continue;
      const std::size_t length = words_.length_at(*at, phrase);
      words_.take(*at, length);
      read_bound_before(*at);
      refuse_part_of(*at + length);
      set_percent(percent);
    }
  }

  void read_rank() {
    for (const auto& [phrase, says] : phrases::ranks) {
      if (words_.take(phrase)) say(says);
    }
  }

  void read_direction() {
    for (const auto& [phrase, says, present] : phrases::directions) {
      const auto at = words_.find(phrase);
      // "more than 400" is the bound of a number
      const bool of_number = at && words_.is_number(*at + 2) && words_[*at + 1].text == "than";
      if (!at || of_number) continue;
      words_.take(phrase);
      say(says);
      present_ = present_ || present;
    }
  }

  /// "since 2018", "from 2018 to 2025", "between 2018 and 2025", "in 2024", "than in 2018".
  void read_years() {
    for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
      const std::string& word = words_[at].text;
      const auto year = words_[at].taken ? std::nullopt : year_at(at + 1);
      if (!year) continue;
      const bool pair = word == "from" || word == "between";
      const auto to = pair ? year_at(at + 3) : std::nullopt;
      const std::string_view joint = word == "from" ? "to" : "and";
      if (pair && (!to || words_.length_at(at + 2, joint) == 0)) continue;
      if (!pair && word != "since" && word != "in") continue;
      const bool than = word == "in" && at > 0 && words_[at - 1].text == "than";
      const bool against = than && asked_.years.to && !asked_.years.from && *year < *asked_.years.to;  // "in 2024 than in 2023"
      if ((asked_.years.any() && !against) || (to && *to <= *year)) sound_ = false;
      if (than) {  // "lower than in 2020" is since then, not below others
        asked_.years.from = year;
        words_.take(at - 1, 3);
        continue;
      }
      asked_.years = word == "in" ? facts::ClaimYears{{}, year} : facts::ClaimYears{year, to};
      words_.take(at, pair ? 4 : 2);
    }
  }

  /// The one number that is left, or none.
  [[nodiscard]] std::optional<std::size_t> only_number() const {
    std::optional<std::size_t> only;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (!words_.is_number(at)) continue;
      if (only) return std::nullopt;
      only = at;
    }
    return only;
  }

  /// "4.5 … per 1,000 households".
  void read_rate() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const std::size_t before = std::max(words_.length_at(at, "per"), words_.length_at(at, "for every"));
      if (before == 0 || !words_.is_number(at + before) || at + before + 1 >= words_.size()) continue;
      const stats::Decimal per = *words_[at + before].number;
      const std::string& whom = words_[at + before + 1].text;
      const auto people = std::find_if(phrases::people.begin(), phrases::people.end(), [&](const auto& each) { return each.word == whom; });
      if (people == phrases::people.end() || per.decimals != 0 || (per.scaled != 1000 && per.scaled != 10'000 && per.scaled != 100'000))
        continue;
      words_.take(at, before + 2);
      const auto value = only_number();
      if (!value || words_[*value].number->decimals > 4) {
        sound_ = false;
        return;
      }
      claim_.rate = stats::ClaimedRate{*words_[*value].number, per.scaled, people->of};
      words_.take(*value, 1);
      read_bound_before(*value);
      say(Says::rate);
      return;
    }
  }

  [[nodiscard]] std::optional<std::int64_t> count_at(std::size_t at) const {
    const bool whole = words_.is_number(at) && words_[at].number->decimals == 0;
    return whole ? std::optional(words_[at].number->scaled) : std::nullopt;
  }

  /// "had 398 burglaries", and of a change "from 14,737 to 19,184". `measure` is where the measure is named.
  void read_count(std::size_t measure) {
    if (says_ && stats::is_about_change(*says_)) {
      const auto from = words_.find("from");
      if (!from || words_.length_at(*from + 2, "to") == 0) return;
      claim_.past_count = count_at(*from + 1);
      claim_.count = count_at(*from + 3);
      if (claim_.past_count && claim_.count) words_.take(*from, 4);
      return;
    }
    std::size_t behind = measure;
    for (const std::string_view phrase : phrases::records_of) behind -= words_.length_before(behind, phrase);
    const auto count = behind == 0 ? std::nullopt : count_at(behind - 1);
    if (!count) return;
    claim_.count = count;
    words_.take(behind - 1, 1 + measure - behind);
    read_bound_before(behind - 1);
    say(Says::count);
  }

  [[nodiscard]] bool is_level() const { return says_ == Says::above || says_ == Says::below; }

  /// Of a level, the average that is named: that of the nation, or of the place that the area lies in. Whether it is one of these.
  bool take_comparator() {
    if (comparator_ == nullptr) return true;
    if (!is_level() || asked_.area == nullptr) return false;
    if (comparator_ == snapshot_.hub.nation) return true;
    asked_.among = comparator_;
    return snapshot_.parent_of(*asked_.area) == comparator_;
  }

  /// Whether nothing is left but fillers and all that is said belongs together.
  bool is_understood() {
    if (!says_ || !sound_ || !take_comparator()) return false;
    const bool change = stats::is_about_change(*says_);
    const bool sized = change || is_level();
    const bool ranked = stats::is_about_rank(*says_);
    if (ranked != (asked_.among != nullptr) && !is_level()) return false;
    if ((claim_.percent && !sized) || (asked_.years.from && !change) || (asked_.years.any() && asked_.period)) return false;
    if (of_average_ && !words_.holds("average")) return false;  // "half the burglaries": of what is not said
    if (claim_.percent && claim_.count) return false;
    if (change && asked_.period) return false;  // what it is to be set against is not said
    present_ = (present_ || (present_alone_ && !sized)) && !past_;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (!words_[at].taken && !is_filler(words_[at].text)) return false;
    }
    return true;
  }

  const Snapshot& snapshot_;
  ClaimWords words_;
  bool sound_;
  facts::ClaimAsked asked_ = {};
  stats::Claim claim_{Says::rose};
  std::optional<Says> says_;
  const Area* comparator_ = nullptr;
  bool of_average_ = false;
  bool past_ = false;
  bool present_ = false;
  bool present_alone_ = false;
};

}  // namespace

facts::ClaimAsked understood_claim(const Snapshot& snapshot, const std::string& text) { return ClaimReader(snapshot, text).read(); }

}  // namespace hub::query
