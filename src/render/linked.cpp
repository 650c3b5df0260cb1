// SPDX-License-Identifier: Apache-2.0
#include "render/linked.hpp"

#include <cassert>

namespace hub::render {

HtmlWriter& write_linked(HtmlWriter& out, const LinkedWords& words, std::initializer_list<std::string_view> addresses) {
  const std::string_view text = words.text;
  std::size_t from = 0;
  for (const LinkMark& mark : words.marks) {
    out.text(text.substr(from, mark.at - from));
    from = mark.at;
    if (mark.link == 0) {
      out.close();
    } else {
      assert(static_cast<std::size_t>(mark.link) <= addresses.size());
      out.open_link(addresses.begin()[mark.link - 1]);
    }
  }
  return out.text(text.substr(from));
}

}  // namespace hub::render
