// SPDX-License-Identifier: Apache-2.0
#include "render/problem.hpp"

#include "base/json_writer.hpp"
#include "render/linked.hpp"

#include <fmt/format.h>

namespace hub::render {

std::string problem_page(const Error& error, const std::string& title, const facts::HubToday& hub, const PageAssets& assets) {
  const PageFrame frame{.title = title, .description = error.message, .path = "", .searches = true};
  return whole_page(frame, hub, assets, [&](HtmlWriter& out) {
    out.element("h1", title);
    out.element("p", to_string(error));
    search_form(out, *hub, "q");
    linked_paragraph(out, words::problem_home{}, {"/"});
  });
}

std::string problem_json(const Error& error, const std::string& title, int status) {
  JsonWriter out;
  out.begin_object()
      .field("type", fmt::format("urn:crimehub:problem:{}", name_of(error.code)))
      .field("title", title)
      .field("status", std::int64_t{status});
  out.field("detail", error.message).field("where", error.where).end_object();
  return out.take_document();
}

}  // namespace hub::render
