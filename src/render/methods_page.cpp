// SPDX-License-Identifier: Apache-2.0
#include "render/numbers.hpp"
#include "render/pages.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

struct Rule {
  const char* id;
  const char* title;
  const char* text;
};

constexpr Rule rules[] = {
    {"whose", "Whose crime",
     "A force’s figure is every record in its own files, located or not. A council area’s figure is its own force’s records located there. "
     "Records of other forces are never added. Each force page prints what is left over: records without a location, and records located "
     "outside its area."},
    {"missing", "Missing is never zero",
     "A month that a force did not supply is shown as [x] with the reason. A sum over it is refused: 11 months are never called a year, "
     "and "
     "nothing is estimated or scaled up. Charts break their lines there. A window over a month in which the way of counting changed has no "
     "sum either."},
    {"headline", "Which period leads",
     "The longest complete period of 12, 3 or 1 months that ends within six months of the measure’s newest month. If there is none, the "
     "latest complete one is shown as “Latest available”. A rate for less than a year names its length."},
    {"rates", "Rates",
     "Recorded crimes divided by residents or households, times 1,000, rounded half away from zero on exact numbers. One vintage of the "
     "population serves the whole release. Rates per resident mislead where few people live and many visit, such as the City of London and "
     "town centres."},
    {"comparators", "Comparisons",
     "Many areas together means all their crimes over all their people, not an average of rates. It is called by the nation’s name only "
     "when "
     "the forces that supplied the whole period cover at least 95 % of residents; otherwise it is “the forces that supplied”, with their "
     "share. A force’s most similar group alone is averaged as its publisher does, as the mean of its members’ rates, and says so. The "
     "middle area (median) stands beside it."},
    {"neighbours", "Council areas most like it",
     "Ten council areas of England and Wales, nearest first by three numbers: residents, residents per square kilometre (both as "
     "logarithms) "
     "and residents per household, each counted in its standard deviations over all council areas, and one more where the rural-urban "
     "class "
     "of 2021 differs. The distance is the root of the sum of squares. Crime is not among them, so that like is not found by the answer."},
    {"chance", "More than chance?",
     "Two counts are compared by z = 2 (√b − √(r a)) ÷ √(1 + r), where r is how much more time or people b has behind it. By chance alone "
     "z "
     "would vary by 1. Crime comes in clusters, so it varies more: z is divided by √φ, and φ is measured from this release: how much the "
     "odd "
     "and the even months of the newest year differ between areas, beyond what they have in common. Each measure’s page of methods states "
     "its φ. Under 2 a difference can be chance, from 2 to 3 it may be, from 3 on it is more than chance."},
    {"change", "Change",
     "A period is set against the same calendar months of the nearest earlier year that is complete, because crime has seasons. Other "
     "forces "
     "are those that supplied both periods. Under 5 % is called little or no change, and so is what can be chance. Where both counts add "
     "up "
     "to under 20 no change is stated. Over a change in the way of counting none is stated either."},
    {"unusual", "Within the range of most areas?",
     "A funnel is drawn around the common rate of all areas of the kind: limits for 95 % and 99.8 % of areas, widened by how much areas "
     "differ "
     "beyond chance. Outside the first is “somewhat”, outside the second “well” below or above the range of most."},
    {"signals", "Signals in the months",
     "Twelve months in a row make a control chart: the mean, and limits 2.66 mean moving ranges from it, after ranges above 3.267 times "
     "their "
     "mean are left out. A signal is a month outside the limits, seven in a row on one side of the mean, seven in a row rising or falling, "
     "or "
     "two of three close to a limit. Limits on fewer than 24 months are on trial; from 36 months the season is taken out. Charts begin "
     "anew "
     "where a month is missing or the way of counting changes. Where nothing changes a rule still begins to hold in about 1.6 % of "
     "months."},
    {"location-loss", "Location loss",
     "Records without a location count for the force but for no council area. Where their share differs by more than 3 points between two "
     "periods, a change in a council area could be nothing but better recording of places: it is withheld, and the force’s change is shown "
     "instead."},
    {"intervals", "Intervals",
     "The CSV files give a 95 % interval for each rate: how much a count of this size varies by chance alone (exact for counts under 10, "
     "Byar’s method from 10). Crime comes in clusters, so the true uncertainty is wider."},
    {"disclosure", "Small counts that could point at people",
     "A measure can declare a smallest count. Where a council area has fewer in a month, none of its force’s areas is shown for that "
     "month, "
     "only the force: one gap alone could be worked out from the rest. This is done before anything is stored. What one release withheld "
     "the next withholds too, because two together could tell what neither does."},
    {"claims", "Can I say this?",
     "A claim is judged by the figures of its page: no where the change or difference can be chance, has another direction, or another "
     "size "
     "by more than one point; not surely where it may be chance; and that it cannot be said where a figure is missing."},
    {"published", "Published figures",
     "Response times were worked out by others. They are carried with their address, never recomputed, and compared only when place, "
     "period "
     "and clock match. Where a place has two values, the official text is shown first."},
};

std::string winsorising_words() {
  return fmt::format(
      "So that a few odd areas do not widen the limits for all, the tenth at either end is pulled in first. That has a price: where "
      "rates spread evenly, {} % of areas lie outside the 95 % limits instead of 5 %.",
      real_text(stats::percent_outside_95_when_winsorised, 0));
}

void coverage_table(HtmlWriter& out, const facts::MethodsFacts& facts) {
  const std::string caption = "What this release holds, counted as forces times months or quarters";
  out.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}).open("table").element("caption", caption);
  out.open("thead")
      .open("tr")
      .element("th", "Figures", {{"scope", "col"}})
      .element("th", "From", {{"scope", "col"}})
      .element("th", "To", {{"scope", "col"}});
  for (const char* name : {"Supplied", "Not supplied", "Not in this release"}) out.element("th", name, {{"scope", "col"}, {"class", "n"}});
  out.close().close().open("tbody");
  for (const auto& each : facts.coverage) {
    out.open("tr").element("th", fmt::format("{}, {}", each.dataset->title, each.dataset->publisher), {{"scope", "row"}});
    out.element("td", long_name(each.first)).element("td", long_name(each.last));
    for (const auto count : {each.supplied, each.not_supplied, each.not_held}) out.element("td", count_text(count), {{"class", "n"}});
    out.close();
  }
  out.close().close().close();
}

}  // namespace

std::string methods_page(const facts::MethodsFacts& facts, const PageAssets& assets) {
  const facts::HubFacts& hub = *facts.hub;
  const PageFrame frame{
      "Methods", "How every figure on this site is made: whose crime is counted, what a rate is divided by, what is missing and why.",
      "/methods", false};
  HtmlWriter out = open_page(frame, facts.hub, assets);
  out.element("h1", "How the figures are made");
  out.element("p",
              "Police recorded crime is an official statistic, but since 2014 not an accredited one: how well crime is recorded has "
              "changed over the years. The Crime Survey for "
              "England and Wales is better for long-term trends. It is not published for council areas.",
              {{"class", "lead"}});
  for (const Rule& rule : rules) {
    out.open("section", {{"id", rule.id}}).element("h2", rule.title).element("p", rule.text);
    if (std::string_view(rule.id) == "unusual") out.element("p", winsorising_words());
    out.close();
  }
  out.open("section").element("h2", "Coverage");
  coverage_table(out, facts);
  out.close().open("section").element("h2", "Measures").open("dl", {{"class", "plain"}});
  for (const auto& [measure, dataset] : facts.measures) {
    out.open("dt").link("/methods/" + measure->id, measure->title).close();
    out.element("dd", fmt::format("{} Per {}. {}", measure->definition, rate_unit(*measure, {Month(2000, 1), 12}).substr(4),
                                  source_sentence(*dataset)));
  }
  out.close().close();
  out.open("details").element("summary", fmt::format("Source files of release {}", hub.release)).open("ul", {{"class", "files"}});
  for (const std::string& line : facts.sources) out.element("li", line);
  out.close().close();
  return close_page(out, frame, facts.hub);
}

}  // namespace hub::render
