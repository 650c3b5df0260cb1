// SPDX-License-Identifier: Apache-2.0
// The one HTML and SVG writer. Text and attribute values are escaped by type; elements are closed in order; raw markup does not exist.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub::render {

struct Attribute {
  std::string_view name;
  std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// `href`, `action` and `src` that begin with "/" are written below the base: pages name addresses as if the site were the whole host.
class HtmlWriter {
 public:
  /// `base` is "/crime", or empty at the root of the host.
  explicit HtmlWriter(std::string base = {}) : base_(std::move(base)) {}

  /// <name attributes>; the name must be a literal: the writer keeps a view of it.
  HtmlWriter& open(std::string_view name, Attributes attributes = {});
  /// </the innermost open element>
  HtmlWriter& close();
  HtmlWriter& text(std::string_view text);
  /// open, text, close.
  HtmlWriter& element(std::string_view name, std::string_view content, Attributes attributes = {});
  /// An HTML element without content, such as <link>.
  HtmlWriter& void_element(std::string_view name, Attributes attributes);
  /// <a href="address" extra>, to be closed.
  HtmlWriter& open_link(std::string_view address, const Attribute& extra = {});
  HtmlWriter& link(std::string_view address, std::string_view content, const Attribute& extra = {});
  /// <!doctype html>
  HtmlWriter& doctype();

  /// The document; every element must have been closed (assert).
  [[nodiscard]] std::string finish();

 private:
  void begin_tag(std::string_view name, Attributes attributes);
  void escape(std::string_view text, bool attribute);

  std::string base_;
  std::string bytes_;
  std::vector<std::string_view> open_;
};

}  // namespace hub::render
