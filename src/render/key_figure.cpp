// SPDX-License-Identifier: Apache-2.0
#include "render/key_figure.hpp"

namespace hub::render {

void key_figure(HtmlWriter& out, std::string_view name, std::string_view figure, std::string_view note) {
  const auto group = out.in("div");
  out.element("dt", name);
  const auto value = out.in("dd");
  out.element("strong", figure);
  if (!note.empty()) out.text(" ").element("span", note);
}

}  // namespace hub::render
