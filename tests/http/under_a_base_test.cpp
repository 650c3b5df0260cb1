// SPDX-License-Identifier: Apache-2.0
// A site that a proxy shows below a path: no address in any of its answers leads out of it.
#include "fixtures/example_hub.hpp"
#include "web/site.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace hub::web {
namespace {

const Site& site_under_crime() {
  static const Site site(test::example_opened(), test::test_now, {.software = "test", .base = "/crime"});
  return site;
}

Response get(const std::string& target) { return *site_under_crime().respond({"GET", target, "", "", ""}); }

/// Every text in quotes that begins with "/": addresses in attributes of HTML and in members of JSON, found without knowing any of them.
std::vector<std::string> addresses_in(const std::string& text) {
  static const std::regex quoted("\"(/[^\"<> ]*)\"");
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

std::string without_fragment(const std::string& address) { return address.substr(0, address.find('#')); }

}  // namespace

TEST(SiteUnderABase, a_walk_along_all_its_addresses_reaches_every_page_and_never_leaves_it) {
  std::set<std::string> known{"/crime/"};
  std::vector<std::string> waiting{"/crime/"};
  while (!waiting.empty()) {
    const std::string address = waiting.back();
    waiting.pop_back();
    const Response response = get(address);
    ASSERT_TRUE(response.status == 200 || response.status == 302) << address << " answers " << response.status;
    const bool has_links =
        response.header("Content-Type").starts_with("text/html") || response.header("Content-Type") == "application/json";
    if (!has_links) continue;
    for (const std::string& found : addresses_in(*response.body)) {
      ASSERT_TRUE(found == "/crime" || found.starts_with("/crime/")) << found << " in " << address;
      if (known.insert(without_fragment(found)).second) waiting.push_back(without_fragment(found));
    }
  }
  for (const pages::Route& route : routes()) {
    for (const std::string& address : route.concrete_addresses(*test::example_snapshot()))
      EXPECT_TRUE(known.contains("/crime" + address)) << address << " is reached";
  }
  EXPECT_GT(known.size(), 300U);
}

TEST(SiteUnderABase, problems_redirects_and_forms_stay_below_it) {
  for (const char* target : {"/crime/nothing", "/crime/find?q=%ZZ", "/crime/find?q=nobody", "/crime/claim?q=burglary+rose"}) {
    const Response response = get(target);
    const auto addresses = addresses_in(*response.body);
    EXPECT_GT(addresses.size(), 5U) << target;
    for (const std::string& found : addresses) EXPECT_TRUE(found.starts_with("/crime/")) << found << " in " << target;
  }
  EXPECT_EQ(get("/crime/find?q=ynys+for").header("Location"), "/crime/areas/X06000003");
}

TEST(SiteUnderABase, the_style_sheet_names_its_typeface_below_it) {
  std::string css;
  for (const std::string& address : addresses_in(*get("/crime/").body)) {
    if (address.ends_with(".css")) css = address;
  }
  ASSERT_FALSE(css.empty());
  const std::string text = *get(css).body;
  std::smatch url;
  ASSERT_TRUE(std::regex_search(text, url, std::regex("url\\(([^)]+)\\)")));
  EXPECT_EQ(url[1].str().find('/'), std::string::npos) << "beside the style sheet itself";
  EXPECT_EQ(get("/crime/assets/" + url[1].str()).header("Content-Type"), "font/woff2");
}

TEST(SiteUnderABase, answers_the_same_whether_the_proxy_takes_the_base_off_or_not) {
  for (const char* target :
       {"/", "/areas/X06000001", "/areas/X06000001.json", "/find?q=example", "/healthz", "/robots.txt", "/nothing", "/?x=1"}) {
    const Response kept = get(std::string("/crime") + target);
    const Response taken_off = get(target);
    EXPECT_EQ(kept.status, taken_off.status) << target;
    EXPECT_EQ(*kept.body, *taken_off.body) << target;
  }
  EXPECT_EQ(*get("/crime").body, *get("/crime/").body);
  EXPECT_EQ(*get("/crime?x=1").body, *get("/crime/").body);
  EXPECT_EQ(get("/crimes").status, 404);
}

TEST(SiteUnderABase, is_otherwise_the_page_that_stands_at_the_root) {
  const Response at_root = *test::example_site().respond({"GET", "/areas/X06000001", "", "", ""});
  const Response below = get("/crime/areas/X06000001");
  EXPECT_EQ(std::regex_replace(*below.body, std::regex("\"/crime/"), "\"/"), *at_root.body);
  EXPECT_NE(below.header("ETag"), at_root.header("ETag"));
}

}  // namespace hub::web
