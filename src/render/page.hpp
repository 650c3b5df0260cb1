// SPDX-License-Identifier: Apache-2.0
// The frame of every page: head, skip link, header with search, footer with release and licences. Components that several pages share.
#pragma once
#include "facts/claim_asked.hpp"
#include "facts/hub.hpp"
#include "render/html_writer.hpp"

#include <functional>
#include <string>

namespace hub::render {

/// Addresses of the fixed files; each contains a digest of its bytes, so they may be kept for ever.
struct PageAssets {
  std::string css;
  std::string font;
  std::string icon;
  std::string search;  ///< the script of the search box
};

struct PageFrame {
  std::string title;        ///< of the page; the hub's title is added
  std::string description;  ///< a sentence for search engines
  std::string path;         ///< "/areas/X23000001": the twins are at path + ".json" and ".csv"; empty: no twins
  bool csv = false;         ///< a .csv twin exists
  std::string query = {};   ///< "?q=…" that the twins need to say the same
  bool searches = false;    ///< it has a search form
};

/// Head, header and footer around what `write_main` writes into <main>. It is called once, so a std::function costs nothing that shows.
[[nodiscard]] std::string whole_page(const PageFrame& frame, const facts::HubToday& hub, const PageAssets& assets,
                                     const std::function<void(HtmlWriter&)>& write_main);

struct Crumb {
  std::string address;  ///< empty for the page itself
  std::string name;
};
void breadcrumbs(HtmlWriter& out, std::initializer_list<Crumb> crumbs);

/// The search form; `id` must be unique on the page.
void search_form(HtmlWriter& out, const facts::HubFacts& hub, const std::string& id, const std::string& value = {});

/// The address of a twin: the suffix goes before the query. The root's twin is /index.
[[nodiscard]] std::string twin_address(const std::string& address, const std::string& suffix);
/// What was asked of the claim checker, as an address.
[[nodiscard]] std::string claim_address(const facts::ClaimAsked& asked);
[[nodiscard]] std::string claim_address(const std::string& sentence);
[[nodiscard]] std::string area_address(const Area& area);
[[nodiscard]] std::string measure_address(const Area& area, const Measure& measure);

/// The claim checker with the area and the measure filled in.
[[nodiscard]] std::string claim_address(const Area& area, const Measure& measure);

/// "Newest month: December 2025 (11 months ago)".
[[nodiscard]] std::string newest_month_words(const facts::HubToday& hub);

}  // namespace hub::render
