// SPDX-License-Identifier: Apache-2.0
#include "render/table.hpp"

namespace hub::render {

void open_table(HtmlWriter& out, const std::string& caption) {
  out.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", caption}}).open("table").element("caption", caption);
}

void header_row(HtmlWriter& out, const std::vector<std::string>& names, bool numbers) {
  out.open("thead").open("tr");
  bool first = true;
  for (const std::string& name : names) {
    if (first || !numbers) {
      out.element("th", name, {{"scope", "col"}});
    } else {
      out.element("th", name, {{"scope", "col"}, {"class", "n"}});
    }
    first = false;
  }
  out.close().close();
}

}  // namespace hub::render
