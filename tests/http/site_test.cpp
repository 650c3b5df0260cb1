// SPDX-License-Identifier: Apache-2.0
#include "web/site.hpp"

#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace hub::web {
namespace {

Response get(const std::string& target, const std::string& accept = "", const std::string& coding = "") {
  return *test::example_site().respond({"GET", target, accept, coding, ""});
}

bool holds(const Response& response, std::string_view text) { return response.body->find(text) != std::string::npos; }

}  // namespace

TEST(Site, says_of_a_place_too_small_for_figures_where_it_lies_and_why_in_every_form) {
  const auto body = [](const std::string& target) { return *test::example_site().respond({"GET", target, "", "", ""})->body; };
  EXPECT_NE(body("/areas/X01000001").find(", in Example Town."), std::string::npos) << body("/areas/X01000001");
  EXPECT_NE(body("/areas/X01000001").find("No page shows figures of places as small as this yet."), std::string::npos);
  for (const char* twin : {"/areas/X01000001.json", "/areas/X01000001.csv", "/areas/X01000001/burglary", "/areas/X01000001/burglary.json"})
    EXPECT_NE(body(twin).find("no page shows figures of places as small as this yet"), std::string::npos) << twin;
}

TEST(Site, every_route_answers_every_concrete_address_in_every_form) {
  const auto snapshot = test::example_snapshot();
  int asked = 0;
  for (const pages::Route& route : routes()) {
    for (const std::string& address : route.concrete_addresses(*snapshot)) {
      for (const pages::Format format : route.formats) {
        const std::string suffix = format == pages::Format::json ? ".json" : format == pages::Format::csv ? ".csv" : "";
        const std::string target = (address == "/" && !suffix.empty() ? "/index" : address) + suffix;
        const Response response = get(target);
        EXPECT_EQ(response.status, 200) << target;
        EXPECT_EQ(response.header("Content-Type"), content_type(format)) << target;
        EXPECT_FALSE(response.body->empty()) << target;
        ++asked;
      }
    }
  }
  EXPECT_GT(asked, 150);
}

TEST(Site, answers_what_cannot_be_found_or_read_with_status_and_place) {
  struct Case {
    const char* target;
    int status;
    const char* text;
  };
  for (const auto& each :
       {Case{"/nothing", 404, "/nothing"}, Case{"/areas/X99999999", 404, "X99999999"}, Case{"/areas/x23000001", 404, "x23000001"},
        Case{"/areas/X23000001/piracy", 404, "piracy"}, Case{"/areas/X23000001.pdf", 404, ".pdf"}, Case{"/areas/X23000001/", 404, ""},
        Case{"/methods.csv", 404, ""}, Case{"/find?q=%ZZ", 400, "q"}, Case{"/%ff", 400, "UTF-8"}, Case{"/areas/%00", 400, ""},
        Case{"nothing", 400, ""}, Case{"", 400, ""}, Case{"/areas/X23000001?release=20200101-00000000", 404, "20200101-00000000"},
        Case{"/assets/none.css", 404, ""}, Case{"/../etc/passwd", 404, ""}}) {
    const Response response = get(each.target);
    EXPECT_EQ(response.status, each.status) << each.target;
    EXPECT_TRUE(holds(response, each.text)) << each.target;
  }
  EXPECT_EQ(get("/find?q=" + std::string(101, 'x')).status, 400);
  EXPECT_EQ(get("/" + std::string(3000, 'x')).status, 414);
}

TEST(Site, never_puts_what_a_stranger_typed_into_a_page_unescaped) {
  for (const std::string& target :
       {std::string("/find?q=%3Cscript%3Ealert(1)%3C/script%3E"), std::string("/areas/%3Cscript%3E"), std::string("/%22%3E%3Cscript%3E")}) {
    EXPECT_FALSE(holds(get(target), "<script>")) << target;
  }
}

TEST(Site, problems_are_json_for_those_who_ask_for_json) {
  for (const Response& response :
       {get("/areas/X99999999.json"), get("/areas/X99999999", "application/json"), get("/areas/X99999999.csv")}) {
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
    EXPECT_TRUE(holds(response, "\"status\":404"));
    EXPECT_TRUE(holds(response, "\"where\":\"area\""));
  }
}

TEST(Site, accept_chooses_and_the_suffix_beats_it) {
  EXPECT_EQ(get("/areas/X23000001", "application/json").header("Content-Type"), "application/json");
  EXPECT_EQ(get("/areas/X23000001.csv", "application/json").header("Content-Type"), content_type(pages::Format::csv));
  EXPECT_EQ(get("/areas/X23000001", "image/png").status, 406);
}

TEST(Site, one_place_redirects_several_are_listed) {
  const Response one = get("/find?q=ynys+for");
  EXPECT_EQ(one.status, 302);
  EXPECT_EQ(one.header("Location"), "/areas/X06000003");
  const Response several = get("/find?q=example");
  EXPECT_EQ(several.status, 200);
  EXPECT_TRUE(holds(several, "Example Town"));
  EXPECT_TRUE(holds(several, "Example Constabulary"));
  EXPECT_TRUE(holds(get("/find.json?q=ynys"), "X06000003"));
  EXPECT_EQ(get("/find?q=vehicle+crime+in+example+town").header("Location"), "/areas/X06000001/vehicle-crime");
  EXPECT_EQ(get("/find?q=old+ferry").header("Location"), "/areas/X06000002") << "whose page says what it took the place of";
}

TEST(Site, says_what_and_where_a_place_is_and_whose_figures_are_shown_for_it) {
  const Response place = get("/find?q=old+quay");
  EXPECT_TRUE(holds(place, ">Old Quay, a suburb of Example Town</a>: shown for Example Town")) << *place.body;
  EXPECT_TRUE(holds(get("/find?q=burglary+old+quay"), "Burglary is shown for Example Town"));
  EXPECT_TRUE(holds(get("/find?q=exshire"), ">Ynys Fôr, in Exampleshire</a>"));
  const Response postcode = get("/find?q=zz12qb");
  EXPECT_TRUE(holds(postcode, "ZZ1 2QB lies in these areas."));
  EXPECT_TRUE(holds(postcode, ">St Anne's, ward in Example Town</a>: shown for Example Town"));
  EXPECT_TRUE(holds(get("/find?q=zz2"), ">Example Town: 1 of the 4 postcodes that begin with ZZ2</a>"));
  EXPECT_TRUE(holds(get("/find?q=sw1a+1aa"), "none of the area of Example Constabulary"));
  const Response slip = get("/find?q=exmaple+twon");
  EXPECT_TRUE(holds(slip, "Did you mean")) << "and it leads nowhere by itself";
}

TEST(Site, keeps_nothing_of_what_somebody_typed) {
  const Site site(test::example_opened(), test::test_now, {.software = "test"});
  const auto ask = [&site](const std::string& target) { return site.respond({"GET", target, "", "", ""}); };
  for (const char* target : {"/find?q=old+quay", "/find.json?q=old+quay", "/find?q=nobody"}) {
    const auto first = ask(target);
    EXPECT_EQ(first->header("Cache-Control"), "private, no-store") << target;
    EXPECT_NE(first, ask(target)) << target << ": the answer is made anew";
  }
  EXPECT_EQ(ask("/find"), ask("/find")) << "where nothing was typed";
}

TEST(Site, two_addresses_whose_parameters_hold_the_separators_of_others_have_answers_of_their_own) {
  const Site site(test::example_opened(), test::test_now, {.software = "test"});
  const auto ask = [&site](const std::string& target) { return *site.respond({"GET", target, "", "", ""}); };
  for (const char* mark : {"%7C", "%3A", "%2F", "%00", "0%3A"}) {
    const std::string first = std::string("/claim.json?q=burglary") + mark + "rose";
    const std::string second = std::string("/claim.json?q=burglary&measure=rose") + mark;
    const Response one = ask(first);
    const Response other = ask(second);
    EXPECT_NE(*one.body, *other.body) << first << " and " << second;
    if (one.status == 200) {
      EXPECT_NE(one.header("ETag"), other.header("ETag")) << first << " and " << second;
    }
  }
}

TEST(Site, an_unchanged_page_is_not_sent_again) {
  const Response first = get("/areas/X23000001");
  const std::string tag(first.header("ETag"));
  ASSERT_FALSE(tag.empty());
  const Response second = *test::example_site().respond({"GET", "/areas/X23000001", "", "", tag});
  EXPECT_EQ(second.status, 304);
  EXPECT_TRUE(second.body->empty());
  EXPECT_NE(get("/areas/X23000001.json").header("ETag"), tag);
  EXPECT_NE(get("/areas/X23000001", "", "br").header("ETag"), tag);
}

TEST(Site, compresses_for_those_who_can_read_it) {
  EXPECT_EQ(get("/", "", "br").header("Content-Encoding"), "br");
  EXPECT_EQ(get("/", "", "gzip").header("Content-Encoding"), "gzip");
  EXPECT_EQ(get("/").header("Content-Encoding"), "");
  EXPECT_LT(get("/", "", "br").body->size() * 2, get("/").body->size());
}

TEST(Site, every_answer_carries_the_security_headers) {
  for (const char* target : {"/", "/areas/X23000001.json", "/nothing", "/find?q=%ZZ", "/healthz", "/robots.txt", "/find?q=ynys"}) {
    const Response response = get(target);
    EXPECT_TRUE(response.header("Content-Security-Policy").starts_with("default-src 'none'")) << target;
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(response.header("Set-Cookie"), "") << target;
  }
}

TEST(Site, only_reads) {
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "TRACE", "get", ""}) {
    const Response response = *test::example_site().respond({method, "/", "", "", ""});
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(response.header("Allow"), "GET, HEAD, OPTIONS");
  }
  EXPECT_EQ(test::example_site().respond({"OPTIONS", "/", "", "", ""})->status, 204);
  EXPECT_EQ(test::example_site().respond({"HEAD", "/", "", "", ""})->status, 200);
}

TEST(Site, every_page_of_an_invented_hub_says_so_before_anything_else) {
  for (const char* target : {"/", "/areas/X04000001", "/areas/X23000001", "/areas/X06000001", "/areas/X23000001/residential-burglary",
                             "/areas/X06000001/burglary", "/areas/X06000003/stalking", "/areas/X06000051/bicycle-theft",
                             "/areas/X06000061/shoplifting", "/areas/X23000001/change", "/claim", "/response", "/find",
                             "/find?q=nothing-like-this", "/methods", "/coverage", "/methods/stalking", "/nothing", "/find?q=%ff"}) {
    const Response response = get(target);
    const std::size_t said = response.body->find("Every figure on this site is invented.");
    EXPECT_NE(said, std::string::npos) << target;
    EXPECT_LT(said, response.body->find("<main")) << target;
  }
  EXPECT_TRUE(holds(get("/areas/X06000001.json"), "\"invented\":true"));
}

TEST(Site, fixed_files_are_found_under_the_addresses_that_pages_name) {
  const Response page = get("/");
  for (const char* kind : {"/assets/hub-", "/assets/public-sans-", "/assets/icon-"}) {
    const auto at = page.body->find(kind);
    ASSERT_NE(at, std::string::npos) << kind;
    const std::string address = page.body->substr(at, page.body->find('"', at) - at);
    const Response file = get(address);
    EXPECT_EQ(file.status, 200) << address;
    EXPECT_NE(file.header("Cache-Control").find("immutable"), std::string::npos);
  }
}

TEST(Site, the_words_move_with_the_clock_and_the_figures_do_not) {
  const auto later = [] { return test::test_now() + std::chrono::hours(24 * 900); };
  const Site site(test::example_opened(), later, {.software = "test"});
  const Response now = get("/areas/X06000001/burglary");
  const Response then = *site.respond({"GET", "/areas/X06000001/burglary", "", "", ""});
  EXPECT_FALSE(holds(now, "Latest available"));
  EXPECT_TRUE(holds(then, "Latest available: January to December 2025 without July 2025"));
  EXPECT_TRUE(holds(then, "There were 231 burglaries"));
  EXPECT_NE(now.header("ETag"), then.header("ETag"));
}

TEST(Site, a_year_to_june_leads_after_the_end_of_the_next_year_too_and_then_says_that_it_is_old) {
  const auto on = [](int days) {
    const auto clock = [days] { return test::test_now() + std::chrono::hours(24 * days); };
    const Site site(test::example_opened(), clock, {.software = "test"});
    return *site.respond({"GET", "/areas/X06000001/vehicle-crime", "", "", ""});
  };
  const Response last_day = on(39);  // 31 December 2026
  const Response next_day = on(40);  // 1 January 2027
  for (const Response* each : {&last_day, &next_day}) EXPECT_TRUE(holds(*each, "July 2024 to June 2025"));
  EXPECT_FALSE(holds(last_day, "Latest available"));
  EXPECT_TRUE(holds(next_day, "Latest available: July 2024 to June 2025"));
}

TEST(Site, what_is_true_of_the_hub_is_pointed_to_and_not_copied_for_each_request) {
  const auto& snapshot = *test::example_snapshot();
  const Date today = london_date(test::test_now());
  const facts::HubToday first = query::hub_on(snapshot, today);
  const facts::HubToday second = query::hub_on(snapshot, today);
  EXPECT_EQ(&*first, &*second);
  static_assert(sizeof(facts::HubToday) <= 4 * sizeof(void*));
}

TEST(Site, another_day_or_release_compresses_again_only_what_has_changed) {
  Instant now = test::test_now();
  Site site(test::example_opened(), [&now] { return now; }, {.software = "test"});
  const auto ask = [&site](const char* target) { return *site.respond({"GET", target, "", "br", ""}); };
  const Response page = ask("/areas/X06000001/burglary");
  const Response table = ask("/areas/X06000001/burglary.csv");
  now += std::chrono::hours(24);
  EXPECT_EQ(ask("/areas/X06000001/burglary").body, page.body) << "the very same bytes, not equal ones";
  EXPECT_NE(ask("/areas/X06000001/burglary").header("ETag"), page.header("ETag"));
  const test::HubCopy other;
  other.write("measures.toml", other.read("measures.toml") + "\n# another release\n");
  const auto built = other.build();
  ASSERT_TRUE(built) << to_string(built.error());
  site.replace(value_or_throw(query::Release::open(value_or_throw(store::current_release(other.releases())))));
  EXPECT_NE(ask("/areas/X06000001/burglary").body, page.body) << "it names its release";
  EXPECT_EQ(ask("/areas/X06000001/burglary.csv").body, table.body) << "its figures are the same";
}

TEST(Site, answers_from_many_threads_while_the_release_is_swapped) {
  Site site(test::example_opened(), test::test_now, {.software = "test"});
  const auto again = value_or_throw(query::Release::open(test::example_release()));
  std::vector<std::thread> threads;
  std::atomic<int> bad = 0;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 60; ++i) {
        const Response response = *site.respond({"GET", t == 0 ? "/" : "/areas/X06000001/burglary", "", i % 2 == 0 ? "br" : "", ""});
        if (response.status != 200 || response.body->empty()) ++bad;
      }
    });
  }
  for (int i = 0; i < 20; ++i) site.replace(i % 2 == 0 ? again : test::example_opened());
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(bad, 0);
}

}  // namespace hub::web
