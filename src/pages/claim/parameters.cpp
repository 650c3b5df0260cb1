// SPDX-License-Identifier: Apache-2.0
#include "pages/claim/parameters.hpp"

#include "base/text.hpp"
#include "pages/asked.hpp"
#include "query/claim_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace hub::pages {
namespace {

constexpr std::size_t most_claim_bytes = 300;
constexpr std::int64_t largest_claimed_percent = 100'000;
constexpr std::int64_t largest_claimed_count = 1'000'000'000'000;

/// Fields one after the other; the first that cannot be read is the error.
class Fields {
 public:
  explicit Fields(const Question& question) : question_(question) {}

  [[nodiscard]] std::string text(const char* name) const { return question_.parameter(name); }

  template <class Parse>
  auto read(const char* name, Parse parse, std::string_view expected) -> std::remove_cvref_t<decltype(parse(std::string()))> {
    const std::string typed = text(name);
    if (typed.empty()) return {};
    auto value = parse(typed);
    if (!value && status_) status_ = fail(ErrorCode::bad_parameter, name, "found \"{}\", expected {}", shown(typed, 40), expected);
    return value;
  }

  std::optional<std::int64_t> number(const char* name, std::int64_t least, std::int64_t most) {
    const auto within = [&](const std::string& typed) {
      const auto value = parse_number<std::int64_t>(typed);
      return value && *value >= least && *value <= most ? value : std::nullopt;
    };
    return read(name, within, fmt::format("a whole number from {} to {}", least, most));
  }

  template <class Found>
  const Found* known(const char* name, Result<const Found*> (*find)(const Question&, std::string_view)) {
    const std::string typed = text(name);
    if (typed.empty()) return nullptr;
    const auto found = find(question_, typed);
    if (!found && status_) status_ = tl::unexpected(found.error());
    return found ? *found : nullptr;
  }

  [[nodiscard]] const Status& status() const { return status_; }

 private:
  const Question& question_;
  Status status_;
};

std::optional<Period> a_window(const std::string& typed) {
  const auto period = Period::parse(typed);
  const bool known = period && (period->months == 1 || period->months == 3 || period->months == 12);
  return known ? std::optional(*period) : std::nullopt;
}

/// "4.5", at most four decimals.
std::optional<stats::Decimal> a_rate(const std::string& typed) {
  const std::size_t point = std::min(typed.find('.'), typed.size());
  std::string digits = typed;
  if (point < typed.size()) digits.erase(point, 1);
  const std::size_t decimals = digits.size() - point;
  const auto value = digits.empty() || digits.front() == '-' ? std::nullopt : parse_number<std::int64_t>(digits);
  return value && *value <= largest_claimed_count && decimals <= 4 ? std::optional(stats::Decimal{*value, static_cast<int>(decimals)})
                                                                   : std::nullopt;
}

std::optional<stats::ClaimedRate> claimed_rate(Fields& fields) {
  const auto per = [](const std::string& typed) -> std::optional<std::int64_t> {
    for (const std::int64_t each : {1000, 10'000, 100'000}) {
      if (typed == std::to_string(each)) return each;
    }
    return std::nullopt;
  };
  const auto value = fields.read("rate", a_rate, "a number such as 4.5");
  const auto of_so_many = fields.read("per", per, "1000, 10000 or 100000");
  const auto of = fields.read("of", denominator_named, "residents or households");
  return value ? std::optional(stats::ClaimedRate{*value, of_so_many.value_or(1000), of.value_or(Denominator::residents)}) : std::nullopt;
}

/// What is claimed, or nothing where no verb is chosen; a rank among nothing and a number that is not there are no claims either.
std::optional<stats::Claim> claimed(Fields& fields, const facts::ClaimAsked& asked) {
  const auto says = fields.read("says", stats::says_named, "rose, fell, above, below, count, rate, highest, lowest, most or fewest");
  stats::Claim claim{says.value_or(stats::Claim::Says::rose)};
  claim.percent = fields.number("percent", 0, largest_claimed_percent);
  claim.bound = fields.read("bound", stats::bound_named, "exactly, about, at_least, more_than, at_most or less_than")
                    .value_or(stats::Claim::Bound::exactly);
  claim.count = fields.number("count", 0, largest_claimed_count);
  claim.past_count = fields.number("past_count", 0, largest_claimed_count);
  claim.rate = claimed_rate(fields);
  const auto present = [](const std::string& typed) { return typed == "present" ? std::optional(true) : std::nullopt; };
  claim.present = fields.read("tense", present, "present").value_or(false);
  const bool lacks_number = (says == stats::Claim::Says::count && !claim.count) || (says == stats::Claim::Says::rate && !claim.rate);
  const bool lacks_group = says && stats::is_about_rank(*says) && asked.among == nullptr;
  const bool since = asked.years.from && says && !stats::is_about_change(*says);
  return says && !lacks_number && !lacks_group && !since ? std::optional(claim) : std::nullopt;
}

Result<facts::ClaimAsked> claim_fields(const Question& question) {
  Fields fields(question);
  facts::ClaimAsked asked;
  asked.measure = fields.known<Measure>("measure", asked_measure);
  asked.area = fields.known<Area>("area", asked_area);
  asked.period = fields.read("period", a_window, "a month (2025-10) or 3 or 12 months (2025-10/P3M)");
  asked.among = fields.known<Area>("among", asked_area);
  const auto year = [&](const char* name) {
    const auto number = fields.number(name, facts::first_claim_year, facts::last_claim_year);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
  };
  asked.years = {year("from"), year("to")};
  const bool backwards = asked.years.from && asked.years.to && *asked.years.from >= *asked.years.to;
  asked.claim = claimed(fields, asked);
  if (!fields.status()) return tl::unexpected(fields.status().error());
  if (backwards) return fail(ErrorCode::bad_parameter, "to", "found {}, expected a year after {}", *asked.years.to, *asked.years.from);
  return asked;
}

}  // namespace

Result<facts::ClaimAsked> claim_parameters(const Question& question) {
  const std::string typed = question.parameter("q");
  if (typed.size() > most_claim_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_claim_bytes);
  return typed.empty() ? claim_fields(question) : query::understood_claim(question.snapshot, typed);
}

}  // namespace hub::pages
