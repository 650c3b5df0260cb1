// SPDX-License-Identifier: Apache-2.0
#include "render/linked.hpp"

#include <cassert>

namespace hub::render {

HtmlWriter& write_linked(HtmlWriter& out, const LinkedWords& words, std::initializer_list<std::string_view> addresses) {
  const std::string_view text = words.text;
  assert(words.marks.size() % 2 == 0);
  std::size_t from = 0;
  for (std::size_t i = 0; i + 1 < words.marks.size(); i += 2) {
    const LinkMark& begin = words.marks[i];
    const LinkMark& end = words.marks[i + 1];
    assert(begin.link > 0 && static_cast<std::size_t>(begin.link) <= addresses.size() && end.link == 0);
    out.text(text.substr(from, begin.at - from)).link(addresses.begin()[begin.link - 1], text.substr(begin.at, end.at - begin.at));
    from = end.at;
  }
  return out.text(text.substr(from));
}

}  // namespace hub::render
