// SPDX-License-Identifier: Apache-2.0
#include "render/reasons.hpp"

#include "render/level_words.hpp"
#include "render/sentences.hpp"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <iterator>

namespace hub::render {
namespace {

struct FixedWords {
  Why because;
  std::size_t words;
};

/// Those that take no value.
constexpr FixedWords fixed_words[] = {
    {Why::not_in_release, words::why_not_in_release::index},
    {Why::no_complete_month, words::why_no_complete_month::index},
    {Why::not_told_apart, words::why_not_told_apart::index},
    {Why::could_point_at_people, words::why_could_point_at_people::index},
    {Why::unlocated_not_published, words::why_unlocated_not_published::index},
    {Why::different_forces, words::why_different_forces::index},
    {Why::no_earlier_year, words::why_no_earlier_year::index},
    {Why::none_supplied, words::why_none_supplied::index},
    {Why::includes_unlocated, words::why_includes_unlocated::index},
    {Why::is_the_whole, words::why_is_the_whole::index},
    {Why::only_one_of_its_kind, words::why_only_one_of_its_kind::index},
    {Why::signals_of_one_place, words::why_signals_of_one_place::index},
    {Why::half_did_not_supply, words::why_half_did_not_supply::index},
    {Why::no_other_district, words::why_no_other_district::index},
    {Why::no_other_area, words::why_no_other_area::index},
    {Why::line_incomplete, words::why_line_incomplete::index},
    {Why::no_common_clock, words::why_no_common_clock::index},
    {Why::no_fitting_part, words::why_no_fitting_part::index},
    {Why::few_areas_for_chance, words::why_few_areas_for_chance::index},
    {Why::too_few_for_change, words::why_too_few_for_change::index},
    {Why::negative_count, words::why_negative_count::index},
    {Why::negative_counts, words::why_negative_counts::index},
    {Why::percent_of_nothing, words::why_percent_of_nothing::index},
    {Why::nothing_left, words::why_nothing_left::index},
    {Why::too_few_to_differ, words::why_too_few_to_differ::index},
    {Why::no_other_supplied, words::why_no_other_supplied::index},
    {Why::none_recorded, words::why_none_recorded::index},
    {Why::fewer_than_three_areas, words::why_fewer_than_three_areas::index},
    {Why::fewer_than_ten_areas, words::why_fewer_than_ten_areas::index},
    {Why::share_of_nothing, words::why_share_of_nothing::index},
    {Why::no_month_for_limits, words::why_no_month_for_limits::index},
    {Why::few_values, words::why_few_values::index},
    {Why::few_residents, words::why_few_residents::index},
    {Why::is_the_middle, words::why_is_the_middle::index},
    {Why::tilt_unknown, words::why_tilt_unknown::index},
    {Why::nobody_lives_there, words::why_nobody_lives_there::index},
    {Why::residents_not_held, words::why_residents_not_held::index},
    {Why::signals_of_months, words::why_signals_of_months::index},
    {Why::too_small_a_place, words::why_too_small_a_place::index},
};

/// The values of a reason, as Why declares them.
struct Values {
  const Missing& missing;
  const Language& language;

  [[nodiscard]] std::int64_t number(std::size_t place) const { return std::get<std::int64_t>(missing.values.at(place)); }
  [[nodiscard]] std::string year(std::size_t place) const { return std::to_string(number(place)); }
  [[nodiscard]] std::string counted(std::size_t place) const { return language.number(number(place)); }
  [[nodiscard]] std::string share(std::size_t place) const {
    return language.number(stats::Decimal{std::get<TenthsOfPercent>(missing.values.at(place)).tenths, 1});
  }
  [[nodiscard]] std::string month(std::size_t place) const {
    return period_words({std::get<Month>(missing.values.at(place)), 1}, language);
  }
  [[nodiscard]] const std::string& level(std::size_t place) const {
    return level_names(*std::get<const Level*>(missing.values.at(place)), language);
  }
  [[nodiscard]] const std::string& text(std::size_t place) const { return std::get<std::string>(missing.values.at(place)); }
};

std::string months_missing(const Values& with) {
  constexpr std::size_t before = 2;  // how many were supplied, of how many
  std::string absent;
  for (std::size_t i = before; i < with.missing.values.size(); ++i) absent += (i == before ? "" : ", ") + with.month(i);
  return with.language.say(words::why_months_missing{
      .absent = absent, .months = with.counted(1), .number = with.missing.values.size() - before, .supplied = with.counted(0)});
}

std::string location_lost(const Values& with) {
  return with.language.say(words::why_location_lost{
      .current_share = with.share(2), .current_year = with.year(3), .past_share = with.share(0), .past_year = with.year(1)});
}

std::string tilted(const Values& with) {
  const std::int64_t tenths = std::get<TenthsOfPercent>(with.missing.values.at(0)).tenths;
  return with.language.say(words::why_tilted{.month = with.month(1),
                                             .percent = with.language.number(stats::Decimal{std::abs(tenths), 1}),
                                             .side = tenths < 0 ? "below" : "above"});
}

/// What the hub says of it is in English; other languages say its kind.
std::string published_doubtful(const Values& with) {
  const bool english = &with.language == &Language::english();
  const std::string kind = with.language.say(words::reason{.reason = name_of(with.missing.reason)});
  const std::string text = english ? with.text(1) : kind;
  if (with.missing.because == Why::months_doubtful)
    return with.language.say(words::why_months_doubtful{.number = with.counted(0), .text = text});
  return with.language.say(words::why_published_doubtful{.number = with.counted(0), .text = text});
}

std::string words_with_values(const Values& with) {
  const Language& language = with.language;
  switch (with.missing.because) {
    case Why::months_supplied: return language.say(words::why_months_supplied{.months = with.counted(1), .supplied = with.counted(0)});
    case Why::months_missing: return months_missing(with);
    case Why::counting_changed: return language.say(words::why_counting_changed{.month = with.month(0), .text = with.text(1)});
    case Why::only_whole_forces:
      return language.say(words::why_only_whole_forces{.districts = with.level(1), .forces = with.level(2), .publisher = with.text(0)});
    case Why::location_lost: return location_lost(with);
    case Why::short_run: return language.say(words::why_short_run{.last = with.month(1), .months = with.number(0)});
    case Why::unknown_small_areas: return language.say(words::why_unknown_small_areas{.month = with.month(0)});
    case Why::other_small_areas: return language.say(words::why_other_small_areas{.month = with.month(0), .year = with.year(1)});
    case Why::counts_something_else: return language.say(words::why_counts_something_else{.text = with.text(0)});
    case Why::published_together: return language.say(words::why_published_together{.number = with.counted(1), .text = with.text(0)});
    case Why::tilted: return tilted(with);
    case Why::months_doubtful:
    case Why::published_doubtful: return published_doubtful(with);
    case Why::no_street_file: return language.say(words::why_no_street_file{.month = with.month(0)});
    default: return language.say(words::reason{.reason = name_of(with.missing.reason)});
  }
}

}  // namespace

std::string detail_words(const Missing& missing, const Language& language) {
  if (missing.because == Why::stated && &language == &Language::english()) return std::get<std::string>(missing.values.at(0));
  const auto* found =
      std::find_if(std::begin(fixed_words), std::end(fixed_words), [&](const FixedWords& each) { return each.because == missing.because; });
  if (found != std::end(fixed_words)) return language.said(found->words, {});
  return words_with_values({missing, language});
}

std::optional<std::int64_t> published_count(const Missing& missing) {
  if (missing.because != Why::published_doubtful) return std::nullopt;
  return std::get<std::int64_t>(missing.values.at(0));
}

std::string reason_words(const Missing& missing, const Language& language) {
  std::string words = detail_words(missing, language);
  if (words.ends_with('.')) words.pop_back();
  return words;
}

}  // namespace hub::render
