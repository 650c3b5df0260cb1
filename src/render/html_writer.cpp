// SPDX-License-Identifier: Apache-2.0
#include "render/html_writer.hpp"

#include <cassert>
#include <new>

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
    if (attribute.name.empty()) continue;
    bytes_ += ' ';
    bytes_ += attribute.name;
    bytes_ += "=\"";
    if (is_on_this_site(attribute)) bytes_ += base_;
    escape(attribute.value, true);
    bytes_ += '"';
  }
  bytes_ += '>';
}

void HtmlWriter::end_tag(std::string_view name) {
  bytes_ += "</";
  bytes_ += name;
  bytes_ += '>';
}

HtmlWriter::Scope::Scope(HtmlWriter& out, std::string_view name, Attributes attributes) : out_(out), name_(name), depth_(++out.depth_) {
  out_.begin_tag(name, attributes);
}

HtmlWriter::Scope::~Scope() {
  assert(out_.depth_ == depth_);
  --out_.depth_;
  try {
    out_.end_tag(name_);
  } catch (...) {  // no memory, in a destructor: finish() says so
    out_.incomplete_ = true;
  }
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
  escape(text, false);
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view name, std::string_view content, Attributes attributes) {
  begin_tag(name, attributes);
  escape(content, false);
  end_tag(name);
  return *this;
}

HtmlWriter& HtmlWriter::void_element(std::string_view name, Attributes attributes) {
  begin_tag(name, attributes);
  return *this;
}

HtmlWriter& HtmlWriter::link(std::string_view address, std::string_view content, const Attribute& extra) {
  return element("a", content, {{"href", std::string(address)}, extra});
}

HtmlWriter& HtmlWriter::doctype() {
  bytes_ += "<!doctype html>";
  return *this;
}

std::string HtmlWriter::finish() {
  assert(depth_ == 0);
  if (incomplete_) throw std::bad_alloc();
  return std::move(bytes_);
}

}  // namespace hub::render
