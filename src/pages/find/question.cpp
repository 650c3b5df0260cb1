// SPDX-License-Identifier: Apache-2.0
#include "pages/find/question.hpp"

#include "base/text.hpp"
#include "query/folding.hpp"

#include <algorithm>

namespace hub::pages {

using namespace query;

namespace {

constexpr std::size_t most_found = 50;

/// 0: the whole name; 1: it begins with the words; 2: a later word begins with them; 3: no match.
int match_quality(std::string_view name, std::string_view wanted) {
  if (name == wanted) return 0;
  if (name.starts_with(wanted)) return 1;
  for (auto at = name.find(wanted); at != std::string_view::npos; at = name.find(wanted, at + 1)) {
    if (at > 0 && name[at - 1] == ' ') return 2;
  }
  return 3;
}

FoundArea found_at(const Snapshot& snapshot, Index index) {
  if (index < snapshot.areas.size()) return {&snapshot.areas[index], nullptr};
  const ReplacedArea& former = snapshot.rows_of<ReplacedArea>()[index - snapshot.areas.size()];
  return {snapshot.find_area(former.replaced_by.text()), &former};
}

void find_by_code(const Snapshot& snapshot, const std::string& code, FindFacts& facts) {
  if (const Area* area = snapshot.find_area(code)) facts.found.push_back({area, nullptr});
  for (const ReplacedArea& former : snapshot.rows_of<ReplacedArea>()) {
    const Area* area = former.code && former.code->text() == code ? snapshot.find_area(former.replaced_by.text()) : nullptr;
    if (area != nullptr) facts.found.push_back({area, &former});
  }
}

void find_by_name(const Snapshot& snapshot, const std::string& wanted, FindFacts& facts) {
  std::vector<std::pair<int, Index>> ranked;
  for (const auto& [name, index] : snapshot.search_index) {
    const int quality = match_quality(name, wanted);
    if (quality < 3) ranked.emplace_back(quality, index);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  const bool exact = !ranked.empty() && ranked.front().first == 0;
  for (const auto& [quality, index] : ranked) {
    if (facts.found.size() >= most_found || (exact && quality > 0)) break;
    const auto found = found_at(snapshot, index);
    if (found.area != nullptr) facts.found.push_back(found);
  }
}

}  // namespace

FindFacts find_facts(const Snapshot& snapshot, const facts::HubToday& hub, const std::string& query) {
  const std::string typed(trimmed(query));
  FindFacts facts{hub, typed, looks_like_postcode(typed), {}, {}};
  std::string code = typed;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (AreaCode::parse(code)) find_by_code(snapshot, code, facts);
  const std::string wanted = folded(typed);
  if (facts.found.empty() && !wanted.empty()) find_by_name(snapshot, wanted, facts);
  if (facts.found.empty()) {
    facts.suggestions.push_back(hub->home);
    for (const Area& area : snapshot.areas) {
      if (area.parent && *area.parent == hub->home->code) facts.suggestions.push_back(&area);
    }
  }
  return facts;
}

}  // namespace hub::pages
