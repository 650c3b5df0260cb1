// SPDX-License-Identifier: Apache-2.0
#include "render/html_writer.hpp"

#include <cassert>

namespace hub::render {
namespace {

bool is_on_this_site(const Attribute& attribute) {
  return attribute.value.starts_with('/') && (attribute.name == "href" || attribute.name == "action" || attribute.name == "src");
}

}  // namespace

void HtmlWriter::escape(std::string_view text, bool attribute) {
  for (const char c : text) {
    if (c == '&') {
      bytes_ += "&amp;";
    } else if (c == '<') {
      bytes_ += "&lt;";
    } else if (c == '"' && attribute) {
      bytes_ += "&quot;";
    } else if (c == '>' && !attribute) {
      bytes_ += "&gt;";
    } else {
      bytes_ += c;
    }
  }
}

void HtmlWriter::begin_tag(std::string_view name, Attributes attributes) {
  bytes_ += '<';
  bytes_ += name;
  for (const Attribute& attribute : attributes) {
    bytes_ += ' ';
    bytes_ += attribute.name;
    bytes_ += "=\"";
    if (is_on_this_site(attribute)) bytes_ += base_;
    escape(attribute.value, true);
    bytes_ += '"';
  }
  bytes_ += '>';
}

HtmlWriter& HtmlWriter::open(std::string_view name, Attributes attributes) {
  begin_tag(name, attributes);
  open_.push_back(name);
  return *this;
}

HtmlWriter& HtmlWriter::close() {
  assert(!open_.empty());
  bytes_ += "</";
  bytes_ += open_.back();
  bytes_ += '>';
  open_.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
  escape(text, false);
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view name, std::string_view content, Attributes attributes) {
  return open(name, attributes).text(content).close();
}

HtmlWriter& HtmlWriter::void_element(std::string_view name, Attributes attributes) {
  begin_tag(name, attributes);
  return *this;
}

HtmlWriter& HtmlWriter::open_link(std::string_view address, const Attribute& extra) {
  if (extra.name.empty()) return open("a", {{"href", std::string(address)}});
  return open("a", {{"href", std::string(address)}, extra});
}

HtmlWriter& HtmlWriter::link(std::string_view address, std::string_view content, const Attribute& extra) {
  return open_link(address, extra).text(content).close();
}

HtmlWriter& HtmlWriter::doctype() {
  bytes_ += "<!doctype html>";
  return *this;
}

std::string HtmlWriter::finish() {
  assert(open_.empty());
  return std::move(bytes_);
}

}  // namespace hub::render
