// SPDX-License-Identifier: Apache-2.0
// Prose that is longer than a sentence: Markdown of language/<language>/, written through the one HTML writer. A small part of Markdown is
// known: paragraphs, headings, lists, links, emphasis; HTML in it is text like any other.
#pragma once
#include "render/html_writer.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace hub::render {

/// Stands in the prose as {name}.
struct ProseValue {
  std::string_view name;
  std::string text;
};

/// A heading "## Title {#id}" begins <section id="id"><h2>Title</h2>, which lasts to the next or to the end. Values are put in after the
/// Markdown is read, so they are text whatever they hold. std::logic_error for a value that is not given and for what is not known.
void write_prose(HtmlWriter& out, std::string_view markdown, std::initializer_list<ProseValue> values);

}  // namespace hub::render
