// SPDX-License-Identifier: Apache-2.0
// A sentence with links in it, as HTML.
#pragma once
#include "render/html_writer.hpp"
#include "render/language.hpp"

#include <initializer_list>
#include <string_view>

namespace hub::render {

/// Writes the words; <n>…</n> of the template links to the nth address.
HtmlWriter& write_linked(HtmlWriter& out, const LinkedWords& words, std::initializer_list<std::string_view> addresses);

/// In English: say_linked(out, words::home_everything{…}, {address, address}).
template <class Words>
HtmlWriter& say_linked(HtmlWriter& out, const Words& words, std::initializer_list<std::string_view> addresses) {
  return write_linked(out, Language::english().linked(words), addresses);
}

/// The same as a paragraph.
template <class Words>
void linked_paragraph(HtmlWriter& out, const Words& words, std::initializer_list<std::string_view> addresses) {
  const auto paragraph = out.in("p");
  say_linked(out, words, addresses);
}

}  // namespace hub::render
