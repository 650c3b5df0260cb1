// SPDX-License-Identifier: Apache-2.0
// A part of a page that is named by its heading.
#pragma once
#include "render/html_writer.hpp"

#include <string>
#include <string_view>

namespace hub::render {

/// <section aria-labelledby="id"><h2 id="id">heading</h2>, which ends with the scope; `element` may be "nav" instead.
class [[nodiscard]] Section {
 public:
  Section(HtmlWriter& out, const std::string& id, std::string_view heading, std::string_view element = "section")
      : element_(out, element, {{"aria-labelledby", id}}) {
    out.element("h2", heading, {{"id", id}});
  }

 private:
  HtmlWriter::Scope element_;
};

}  // namespace hub::render
