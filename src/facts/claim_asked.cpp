// SPDX-License-Identifier: Apache-2.0
#include "facts/claim_asked.hpp"

namespace hub::facts {

std::vector<ClaimField> fields_of(const ClaimAsked& asked) {
  std::vector<ClaimField> fields;
  const auto number = [&](JsonKey name, const auto& value) {
    if (value) fields.push_back({name, std::to_string(*value), true});
  };
  const auto text = [&](JsonKey name, std::string value) { fields.push_back({name, std::move(value), false}); };
  if (const auto& claim = asked.claim) {
    text("says", std::string(name_of(claim->says)));
    number("percent", claim->percent);
    if (claim->bound != stats::Claim::Bound::exactly) text("bound", std::string(name_of(claim->bound)));
    number("count", claim->count);
    number("past_count", claim->past_count);
    if (const auto& rate = claim->rate) {
      text("rate", digits(rate->value));
      number("per", std::optional(rate->per));
      text("of", std::string(name_of(rate->of)));
    }
    if (claim->present) text("tense", "present");
  }
  if (asked.among != nullptr) text("among", asked.among->code.text());
  number("from", asked.years.from);
  number("to", asked.years.to);
  if (asked.period) text("period", to_string(*asked.period));
  return fields;
}

}  // namespace hub::facts
