// SPDX-License-Identifier: Apache-2.0
#include "render/page.hpp"

#include "base/uri.hpp"
#include "render/level_words.hpp"
#include "render/linked.hpp"
#include "render/sentences.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

namespace hub::render {
namespace {

void write_head(HtmlWriter& out, const PageFrame& frame, const facts::HubFacts& hub, const PageAssets& assets) {
  const auto head = out.in("head");
  out.void_element("meta", {{"charset", "utf-8"}});
  out.element("title", frame.title == hub.title ? hub.title : english(words::page_title{.hub = hub.title, .title = frame.title}));
  out.void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out.void_element("meta", {{"name", "description"}, {"content", frame.description}});
  out.void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  out.void_element("link", {{"rel", "preload"}, {"href", assets.font}, {"as", "font"}, {"type", "font/woff2"}, {"crossorigin", ""}});
  out.void_element("link", {{"rel", "stylesheet"}, {"href", assets.css}});
  out.void_element("link", {{"rel", "icon"}, {"href", assets.icon}, {"type", "image/svg+xml"}});
  if (frame.searches) out.element("script", "", {{"src", assets.search}, {"type", "module"}});
  if (!frame.path.empty()) {
    const auto twin = [&](const char* suffix) { return twin_address(frame.path + frame.query, suffix); };
    out.void_element("link", {{"rel", "alternate"}, {"type", "application/json"}, {"href", twin(".json")}});
    if (frame.csv) out.void_element("link", {{"rel", "alternate"}, {"type", "text/csv"}, {"href", twin(".csv")}});
  }
}

void nav_link(HtmlWriter& out, const PageFrame& frame, const std::string& address, const std::string& name) {
  out.in("li", [&] { out.link(address, name, {frame.path == address ? "aria-current" : "", "page"}); });
}

void write_header(HtmlWriter& out, const PageFrame& frame, const facts::HubFacts& hub) {
  const auto header = out.in("header", {{"class", "site"}});
  if (hub.invented) out.element("p", english(words::page_invented{}), {{"class", "invented"}});
  const auto bar = out.in("div", {{"class", "page bar"}});
  out.link("/", hub.title, {"class", "brand"});
  const auto navigation = out.in("nav", {{"aria-label", english(words::page_main{})}});
  const auto list = out.in("ul");
  nav_link(out, frame, area_address(*hub.home), hub.home->name);
  if (hub.has_response) nav_link(out, frame, "/response", english(words::page_response{}));
  nav_link(out, frame, "/claim", english(words::page_claim{}));
  nav_link(out, frame, "/methods", english(words::page_methods{}));
  out.in("li", [&] { out.link("/find", english(words::page_find{})); });
}

void write_footer(HtmlWriter& out, const PageFrame& frame, const facts::HubToday& hub) {
  const auto footer = out.in("footer", {{"class", "site"}});
  const auto column = out.in("div", {{"class", "page"}});
  if (!frame.path.empty()) {
    const auto twin = [&](const char* suffix) { return twin_address(frame.path + frame.query, suffix); };
    linked_paragraph(out, words::page_twins{.csv = frame.csv}, {twin(".json"), twin(".csv")});
  }
  const std::string date = date_words(hub->published);
  const std::string newest = newest_month_words(hub);
  out.element("p", hub->population.empty() ? english(words::page_release_counts{.date = date, .newest = newest, .release = hub->release})
                                           : english(words::page_release{
                                                 .date = date, .newest = newest, .population = hub->population, .release = hub->release}));
  out.element("p", english(words::page_publisher{.contact = hub->contact, .publisher = hub->publisher}));
  for (const std::string& line : hub->attribution) out.element("p", line);
}

}  // namespace

std::string whole_page(const PageFrame& frame, const facts::HubToday& hub, const PageAssets& assets,
                       const std::function<void(HtmlWriter&)>& write_main) {
  HtmlWriter out{std::string(hub.base)};
  out.doctype().in("html", {{"lang", "en-GB"}}, [&] {
    write_head(out, frame, *hub, assets);
    const auto body = out.in("body");
    out.link("#main", english(words::page_skip{}), {"class", "skip"});
    write_header(out, frame, *hub);
    out.in("main", {{"id", "main"}, {"class", "page"}}, [&] { write_main(out); });
    write_footer(out, frame, hub);
  });
  return out.finish();
}

void breadcrumbs(HtmlWriter& out, std::initializer_list<Crumb> crumbs) {
  const auto navigation = out.in("nav", {{"class", "crumbs"}, {"aria-label", english(words::page_where{})}});
  const auto list = out.in("ol");
  for (const Crumb& crumb : crumbs) {
    if (crumb.name.empty()) continue;
    const auto item = out.in("li");
    if (crumb.address.empty()) {
      out.element("span", crumb.name, {{"aria-current", "page"}});
    } else {
      out.link(crumb.address, crumb.name);
    }
  }
}

void search_form(HtmlWriter& out, const facts::HubFacts& hub, const std::string& id, const std::string& value) {
  const auto form = out.in(
      "form",
      {{"action", "/find"}, {"method", "get"}, {"role", "search"}, {"class", "search"}, {"data-told", english(words::page_search_told{})}});
  out.element("label", capitalised(english(words::page_search{.places = levels_to_find(hub), .postcodes = hub.knows_postcodes})),
              {{"for", id}});
  const auto line = out.in("div");
  out.void_element("input", {{"id", id},
                             {"name", "q"},
                             {"type", "text"},
                             {"inputmode", "search"},
                             {"enterkeyhint", "search"},
                             {"value", value},
                             {"maxlength", "100"},
                             {"autocomplete", "off"}});
  out.element("button", english(words::page_search_button{}), {{"type", "submit"}});
}

std::string twin_address(const std::string& address, const std::string& suffix) {
  const auto query = std::min(address.find('?'), address.size());
  const std::string path = address.substr(0, query);
  return (path == "/" ? "/index" : path) + suffix + address.substr(query);
}

std::string claim_address(const std::string& sentence) { return "/claim?q=" + percent_encoded(sentence); }

std::string claim_address(const facts::ClaimAsked& asked) {
  if (!asked.text.empty()) return claim_address(asked.text);
  std::string address = "/claim";
  const auto add = [&](std::string_view name, const std::string& value) {
    address += fmt::format("{}{}={}", address.find('?') == std::string::npos ? '?' : '&', name, percent_encoded(value));
  };
  if (asked.measure != nullptr) add("measure", asked.measure->id);
  if (asked.area != nullptr) add("area", asked.area->code.text());
  for (const facts::ClaimField& field : facts::fields_of(asked)) add(field.name.name(), field.value);
  return address;
}

std::string area_address(const Area& area) { return "/areas/" + area.code.text(); }
std::string measure_address(const Area& area, const Measure& measure) { return area_address(area) + "/" + measure.id; }

std::string claim_address(const Area& area, const Measure& measure) {
  return fmt::format("/claim?measure={}&area={}", measure.id, area.code.text());
}

std::string newest_month_words(const facts::HubToday& hub) {
  return english(
      words::page_newest{.age = age_words(stats::age_in_months(hub->newest, hub.today)), .month = period_words({hub->newest, 1})});
}

}  // namespace hub::render
