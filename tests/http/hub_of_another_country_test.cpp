// SPDX-License-Identifier: Apache-2.0
// hubs/chicago: no nation, no residents, no response figures, other levels and other codes. Whatever the program took for granted of one
// country would show here.
#include "base/files.hpp"
#include "fixtures/example_hub.hpp"
#include "verify/verify_release.hpp"
#include "web/site.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <regex>
#include <set>

namespace hub::web {
namespace {

/// Built once for all tests.
struct Chicago {
  test::TemporaryFolder folder;
  store::Release release;
  std::shared_ptr<const query::Release> opened;
  Site site;

  Chicago() : release(built(folder.path())), opened(value_or_throw(query::Release::open(release))), site(opened, test::test_now, {}) {}

  static store::Release built(const std::filesystem::path& releases) {
    value_or_throw(test::build_hub(std::filesystem::path(HUB_SOURCE_DIR) / "hubs/chicago", releases));
    return value_or_throw(store::current_release(releases));
  }
};

const Chicago& chicago() {
  static const Chicago hub;
  return hub;
}

Response get(const std::string& target) { return *chicago().site.respond({"GET", target, "", "", ""}); }

std::vector<std::string> matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

/// What an empty part of a page looks like.
const std::regex& empty_part() {
  static const std::regex pattern(
      "<h[1-6][^>]*>\\s*</h|</h[23]>\\s*</section>|<ul[^>]*></ul>|<ol[^>]*></ol>|<dl[^>]*></dl>|<figure[^>]*></figure>");
  return pattern;
}

/// A page with the addresses it links to, all of them reached from the first page.
std::map<std::string, std::string> every_answer(const Site& site = chicago().site) {
  static const std::regex quoted("\"(/[^\"<> #]*)[^\"<> ]*\"");
  std::map<std::string, std::string> answers;
  std::vector<std::string> waiting{"/"};
  std::set<std::string> known{"/"};
  while (!waiting.empty()) {
    const std::string address = waiting.back();
    waiting.pop_back();
    const Response response = *site.respond({"GET", address, "", "", ""});
    EXPECT_TRUE(response.status == 200 || response.status == 302) << address << " answers " << response.status;
    const std::string type(response.header("Content-Type"));
    if (!type.starts_with("text/html") && type != "application/json" && !type.starts_with("text/csv")) continue;
    answers[address] = *response.body;
    for (const std::string& found : matches(*response.body, quoted)) {
      if (known.insert(found).second) waiting.push_back(found);
    }
  }
  return answers;
}

/// What places are called elsewhere, in the text of a page.
void expect_no_word_of_elsewhere(const std::string& address, const std::string& body) {
  static const std::regex other_kind("\\b(forces?|districts?|council areas?)\\b", std::regex::icase);
  static const std::regex markup("<[^>]*>");
  if (!body.starts_with("<!doctype")) return;
  const std::string text = std::regex_replace(body, markup, " ");
  std::smatch found;
  if (!std::regex_search(text, found, other_kind)) return;
  const auto at = static_cast<std::size_t>(found.position());
  ADD_FAILURE() << address << " says " << found.str() << ": " << text.substr(at < 80 ? 0 : at - 80, 160);
}

/// Chicago with 30,000 people in each of its 77 community areas, so that rates, ranks and comparisons are told.
void write_with_people(const std::filesystem::path& hub) {
  std::filesystem::copy(std::filesystem::path(HUB_SOURCE_DIR) / "hubs/chicago", hub, std::filesystem::copy_options::recursive);
  std::string areas = value_or_throw(read_file(hub / "areas/areas.csv", 1U << 20U));
  areas = std::regex_replace(areas, std::regex(",city,,,,"), ",city,,2310000,847000,");
  areas = std::regex_replace(areas, std::regex(",CHI,,,"), ",CHI,30000,11000,");
  ASSERT_TRUE(write_file_atomically(hub / "areas/areas.csv", areas));
  std::string toml = value_or_throw(read_file(hub / "hub.toml", 1U << 20U));
  toml = std::regex_replace(toml, std::regex("home = \"CHI\""), "population = \"Invented people\"\nhome = \"CHI\"");
  ASSERT_TRUE(write_file_atomically(hub / "hub.toml", toml));
}

}  // namespace

TEST(HubOfAnotherCountry, calls_its_places_by_their_own_names_where_it_has_rates_too) {
  const test::TemporaryFolder folder;
  write_with_people(folder.path() / "hub");
  value_or_throw(test::build_hub(folder.path() / "hub", folder.path() / "releases"));
  const auto release = value_or_throw(store::current_release(folder.path() / "releases"));
  const Site site(value_or_throw(query::Release::open(release)), test::test_now, {});
  const auto answers = every_answer(site);
  EXPECT_NE(answers.at("/areas/CA25/homicide").find("The middle community area had"), std::string::npos);
  for (const auto& [address, body] : answers) expect_no_word_of_elsewhere(address, body);
}

TEST(HubOfAnotherCountry, every_page_is_reached_and_answers_without_an_empty_heading_or_a_word_of_elsewhere) {
  const auto answers = every_answer();
  EXPECT_GT(answers.size(), 700U);
  for (const pages::Route& route : routes()) {
    for (const std::string& address : route.concrete_addresses(*chicago().opened->snapshot))
      EXPECT_TRUE(answers.contains(address)) << address << " is reached";
  }
  for (const auto& [address, body] : answers) {
    EXPECT_FALSE(std::regex_search(body, empty_part())) << address << " has an empty heading or list";
    for (const char* word : {"council area", "police force", "England", "Thames", "residents ("})
      EXPECT_EQ(body.find(word), std::string::npos) << address << " says " << word;
    expect_no_word_of_elsewhere(address, body);
    if (!address.starts_with("/methods")) {  // which counts how often it was so
      for (const char* accusation : {"not_supplied", "not supplied"})
        EXPECT_EQ(body.find(accusation), std::string::npos) << address << ": the city supplied every month of which its file tells";
    }
  }
}

TEST(HubOfAnotherCountry, has_no_column_of_other_recorders_where_there_is_one) {
  EXPECT_EQ(get("/areas/CHI/change").body->find("Other forces"), std::string::npos);
  EXPECT_EQ(get("/areas/CHI/change").body->find("The last column"), std::string::npos);
}

TEST(HubWithoutOutlines, builds_and_every_page_answers_without_an_empty_part) {
  const test::HubCopy copy;
  for (const char* file : {"areas/outlines.geojson", "areas/small_outlines.geojson"}) {
    std::filesystem::remove(copy.hub() / file);
  }
  value_or_throw(copy.build());
  const auto release = value_or_throw(store::current_release(copy.releases()));
  const Site site(value_or_throw(query::Release::open(release)), test::test_now, {});
  const auto answers = every_answer(site);
  EXPECT_GT(answers.size(), 100U);
  for (const auto& [address, body] : answers) {
    EXPECT_FALSE(std::regex_search(body, empty_part())) << address;
    EXPECT_EQ(body.find("class=\"map\""), std::string::npos) << address;
  }
}

TEST(HubOfAnotherCountry, shows_counts_and_says_why_there_is_no_rate) {
  const std::string page = *get("/areas/CA25/homicide").body;
  EXPECT_NE(page.find("Austin"), std::string::npos);
  EXPECT_NE(page.find("this release does not hold how many people live there"), std::string::npos);
  EXPECT_NE(get("/areas/CHI").body->find("Community areas"), std::string::npos);
  EXPECT_NE(get("/areas/CA25.json").body->find("\"residents\":null"), std::string::npos);
  EXPECT_NE(page.find("Newest month: July 2018"), std::string::npos) << "a month that nobody supplied is no newest month";
  EXPECT_EQ(page.find("per 100,000"), page.rfind("per 100,000")) << "nothing is drawn or listed per resident";
  EXPECT_EQ(get("/response").status, 404);
  EXPECT_EQ(get("/areas/E23000029").status, 404);
}

TEST(HubOfAnotherCountry, counts_every_person_killed_that_the_city_published) {
  auto connection = value_or_throw(store::Database::open(chicago().release.database(), store::Database::Mode::read_only, 1)).connect();
  auto rows = connection.prepare("SELECT SUM(n)::BIGINT AS n FROM recorded_count").rows();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.integer(0), 9'237);
}

TEST(HubOfAnotherCountry, agrees_with_the_second_path_in_every_figure) {
  const auto verified = value_or_throw(verify::verify_release(chicago().release, london_date(test::test_now())));
  EXPECT_GT(verified.figures, 10'000);
  EXPECT_EQ(verified.differing, 0);
}

}  // namespace hub::web
