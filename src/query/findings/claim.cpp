// SPDX-License-Identifier: Apache-2.0
#include "query/findings/claim.hpp"

#include "query/findings/availability.hpp"
#include "query/findings/change.hpp"
#include "query/findings/finding.hpp"
#include "query/findings/leading.hpp"
#include "query/findings/pools.hpp"
#include "query/findings/years.hpp"

#include <algorithm>
#include <vector>

namespace hub::query {
namespace {

using Says = stats::Claim::Says;

/// The series that a claim is about, and its finding; no finding: the years that it names are not held.
struct Figures {
  Subject subject;
  std::optional<Observation<facts::Finding>> finding;
};

Figures newest_figures(const facts::ClaimFound& claim, const Snapshot& snapshot) {
  const Subject subject = leading(snapshot, *claim.asked.measure, *claim.asked.area);
  return {subject, finding_of(subject, claim.hub.today)};
}

Figures figures_in(const facts::ClaimFound& claim, const Snapshot& snapshot, Period period) {
  const auto telling = telling_of(snapshot, *claim.asked.measure, *claim.asked.area, period);
  const Subject subject = telling ? *telling : leading(snapshot, *claim.asked.measure, *claim.asked.area);
  return {subject, finding_in(subject, period, claim.hub.today)};
}

/// The finding of the later period, or of the newest one where the later period is no window, with the change between the two.
Figures figures_between(const facts::ClaimFound& claim, const YearsFound& years) {
  Observation<facts::Finding> found = is_complete(years.subject, years.current) ? finding_in(years.subject, years.current, claim.hub.today)
                                                                                : finding_of(years.subject, claim.hub.today);
  if (!found.has_value()) return {years.subject, found};
  facts::Finding finding = found.value();
  const ChangeFound change = change_between_periods(years.subject, years.past, years.current);
  finding.change = change.change;
  finding.location_loss = change.location_loss;
  finding.force_change = change.force_change;
  finding.others_change = change.others_change;
  return {years.subject, Observation<facts::Finding>(std::move(finding))};
}

/// The last month of the oldest figures that may speak of today.
Month oldest_end(Date today) {
  return Month(static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month()))) - stats::claim_months;
}

/// "Since" is of today: older years that tell of it are too old, and not others than those that were named.
std::optional<YearsFound> years_since(facts::ClaimFound& claim, const Snapshot& snapshot, int from) {
  const Measure& measure = *claim.asked.measure;
  const Area& area = *claim.asked.area;
  if (const auto years = years_found_since(snapshot, measure, area, from, oldest_end(claim.hub.today))) return years;
  claim.asked.claim->present = true;
  return years_found_since(snapshot, measure, area, from, Month(from, 1));
}

Figures figures_of_years(facts::ClaimFound& claim, const Snapshot& snapshot) {
  const auto& [from, to] = claim.asked.years;
  const Measure& measure = *claim.asked.measure;
  const Area& area = *claim.asked.area;
  Figures newest = newest_figures(claim, snapshot);
  if (stats::is_about_change(claim.asked.claim->says)) {
    const auto years =
        from && !to ? years_since(claim, snapshot, *from) : years_found(snapshot, measure, area, from ? *from : *to - 1, *to);
    return years ? figures_between(claim, *years) : Figures{newest.subject, std::nullopt};
  }
  if (const auto year = year_found(snapshot, measure, area, *to))
    return {year->subject, finding_in(year->subject, year->period, claim.hub.today)};
  return {newest.subject, std::nullopt};
}

/// The other areas that the claim ranks the area among.
std::vector<const Area*> others_of(const facts::ClaimFound& claim, const Subject& subject) {
  std::vector<const Area*> others = claim.asked.among == subject.snapshot.parent_of(subject.area) ? subject.siblings() : subject.kind();
  std::erase(others, &subject.area);
  return others;
}

/// Takes out the areas of which so few residents are known that no rate of theirs is set beside another.
std::vector<const Area*> take_few_residents(std::vector<const Area*>& areas) {
  const auto first = std::stable_partition(areas.begin(), areas.end(), [](const Area* area) { return !stats::are_few(area->residents); });
  std::vector<const Area*> taken(first, areas.end());
  areas.erase(first, areas.end());
  return taken;
}

/// The first of the others; nothing when not all of them have the period.
std::optional<facts::AreaRate> rival_of(Says says, const Subject& subject, const std::vector<const Area*>& others, Period period) {
  const auto rates = area_rates(subject, others, period);
  if (rates.empty() || rates.size() != others.size()) return std::nullopt;
  std::vector<stats::Rate> values;
  for (const facts::AreaRate& each : rates) values.push_back(each.rate);
  return rates[stats::first_of(says, values)];
}

/// The end of the figures that decide a claim of this kind.
Month end_of_figures(const stats::Claim& claim, const facts::Finding& finding) {
  const bool of_change = stats::is_about_change(claim.says) && finding.change.has_value();
  return of_change ? finding.change.value().current.last() : finding.headline.period.last();
}

stats::Judgement judgement_of(facts::ClaimFound& claim, const Subject& subject) {
  const facts::Finding& finding = claim.finding->value();
  const stats::Claim& said = *claim.asked.claim;
  if (stats::is_about_rank(said.says)) {
    auto others = others_of(claim, subject);
    if (said.says == Says::highest || said.says == Says::lowest) claim.left_out = take_few_residents(others);
    claim.rival = rival_of(said.says, subject, others, finding.headline.period);
  }
  const Counting counting = subject.is_nation() ? Counting::recorder : subject.area.level->counting;
  const auto& dispersion = subject.snapshot.dispersion_of(subject.series, counting);
  return stats::judge(said, {.change = finding.change,
                             .comparison = finding.comparison,
                             .residents = subject.area.residents,
                             .parts = claim.parts,
                             .phi = dispersion.has_value() ? std::optional(dispersion.value().phi) : std::nullopt,
                             .count = finding.count,
                             .rate = finding.rate.has_value() ? std::optional(finding.rate.value()) : std::nullopt,
                             .of = subject.measure.denominator,
                             .rival = claim.rival ? std::optional(claim.rival->rate) : std::nullopt,
                             .age_months = stats::age_in_months(end_of_figures(said, finding), claim.hub.today)});
}

/// Whether a claim tells how large a change was, of no period in particular.
bool is_sized_change(const facts::ClaimAsked& asked) {
  const stats::Claim& said = *asked.claim;
  return stats::is_about_change(said.says) && (said.percent || said.count || said.past_count) && !asked.period && !asked.years.any();
}

/// A number without a period means a year: that the months which are held come to another one does not make it wrong, nor does a bound that
/// they keep.
bool is_of_part_of_a_year(const facts::ClaimFound& claim) {
  const stats::Claim& said = *claim.asked.claim;
  const bool number = said.says == Says::count || said.says == Says::rate;
  if (!number || claim.asked.period || claim.asked.years.any() || claim.finding->value().headline.period.length() >= 12) return false;
  const bool quoted = said.bound == stats::Claim::Bound::exactly || said.bound == stats::Claim::Bound::about;
  return claim.judgement->answer == stats::Answer::no || (claim.judgement->answer == stats::Answer::yes && !quoted);
}

/// Judges by the newest months where the size that is claimed is theirs: pages show that change beside the one of the years.
void judge_lately(facts::ClaimFound& claim, const Snapshot& snapshot) {
  const auto lately = lately_of(snapshot, *claim.asked.measure, *claim.asked.area, claim.hub.today);
  if (!lately || !lately->finding.has_value() || !lately->finding.value().change.has_value()) return;
  facts::ClaimFound other = claim;
  other.finding = lately->finding;
  other.parts.reset();
  const stats::Judgement judgement = judgement_of(other, lately->subject);
  if (judgement.because != stats::Because::confirmed && judgement.because != stats::Because::probable) return;
  claim = std::move(other);
  claim.judgement = judgement;
}

std::optional<facts::YearCount> year_count(const facts::ClaimFound& claim, const Snapshot& snapshot, int year) {
  const auto found = year_found(snapshot, *claim.asked.measure, *claim.asked.area, year);
  const Cell* cell = found ? found->subject.counted(found->period) : nullptr;
  return cell == nullptr ? std::nullopt : std::optional(facts::YearCount{year, cell->count, &found->subject.dataset()});
}

/// Of two years that cannot be set beside each other: what was counted then, or who counts each of them.
void say_why_of_years(facts::ClaimFound& claim, const Snapshot& snapshot) {
  const auto& [from, to] = claim.asked.years;
  if (!stats::is_about_change(claim.asked.claim->says) || !from || !to) return;
  claim.counted_then = counted_instead(snapshot, *claim.asked.measure, *claim.asked.area, *from, *to);
  const auto past = year_count(claim, snapshot, *from);
  const auto current = year_count(claim, snapshot, *to);
  if (past && current) claim.apart = std::pair(*past, *current);
}

stats::Because reason_of_years(const facts::ClaimFound& claim) {
  if (claim.apart) return stats::Because::other_sources;
  return claim.counted_then == nullptr ? stats::Because::other_years : stats::Because::other_definition;
}

/// Whether a level is set beside the average of the place that the area lies in, which is not the nation.
bool is_of_part(const facts::ClaimFound& claim, const Snapshot& snapshot) {
  const Says says = claim.asked.claim->says;
  const bool level = says == Says::above || says == Says::below;
  return level && claim.parent != nullptr && claim.asked.among == claim.parent && claim.parent != snapshot.hub.nation &&
         claim.finding->has_value();
}

}  // namespace

facts::ClaimFound claim_found(const Snapshot& snapshot, const facts::HubToday& hub, facts::ClaimAsked asked) {
  facts::ClaimFound claim{.hub = hub, .asked = std::move(asked)};
  const auto& [text, measure, area, period, said, years, among, suggestions, places, several_measures] = claim.asked;
  const bool spoken_of = said || !text.empty();
  if (measure != nullptr) {
    for (const Area* place : places) claim.of_places.push_back(finding_of(leading(snapshot, *measure, *place), hub.today));
  }
  if (measure == nullptr || area == nullptr || !spoken_of) return claim;
  claim.parent = snapshot.parent_of(*area);
  const Figures figures = period && said        ? figures_in(claim, snapshot, *period)
                          : years.any() && said ? figures_of_years(claim, snapshot)
                                                : newest_figures(claim, snapshot);
  claim.finding = figures.finding ? figures.finding : newest_figures(claim, snapshot).finding;
  if (!claim.finding->has_value() && claim.parent != nullptr)
    claim.wider = finding_of(leading(snapshot, *measure, *claim.parent), hub.today);
  if (!said) return claim;
  if (is_of_part(claim, snapshot)) claim.finding = beside_siblings(figures.subject, claim.finding->value());
  using stats::Answer;
  using stats::Because;
  if (!claim.finding->has_value()) {
    claim.judgement = stats::Judgement{Answer::cannot_say, Because::missing};
  } else if (!figures.finding) {
    say_why_of_years(claim, snapshot);
    claim.judgement = stats::Judgement{Answer::cannot_say, reason_of_years(claim)};
  } else {
    claim.parts = parts_change_of(figures.subject, claim.finding->value());
    claim.judgement = judgement_of(claim, figures.subject);
    const bool fits = claim.judgement->because == Because::confirmed || claim.judgement->because == Because::probable;
    if (!fits && is_sized_change(claim.asked)) judge_lately(claim, snapshot);
    if (is_of_part_of_a_year(claim)) claim.judgement = stats::Judgement{Answer::cannot_say, Because::part_of_a_year};
  }
  return claim;
}

}  // namespace hub::query
