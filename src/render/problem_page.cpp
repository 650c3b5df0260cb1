// SPDX-License-Identifier: Apache-2.0
#include "render/linked.hpp"
#include "render/pages.hpp"

namespace hub::render {

std::string problem_page(const Error& error, const std::string& title, const facts::HubToday& hub, const PageAssets& assets) {
  const PageFrame frame{title, error.message, "", false};
  HtmlWriter out = open_page(frame, hub, assets);
  out.element("h1", title);
  out.element("p", to_string(error));
  search_form(out, "q");
  say_linked(out.open("p"), words::problem_home{}, {"/"}).close();
  return close_page(out, frame, hub);
}

}  // namespace hub::render
