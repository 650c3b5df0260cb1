// SPDX-License-Identifier: Apache-2.0
// The one HTML and SVG writer. Text and attribute values are escaped by type; an element is a scope and ends with it, so none stays open
// and none is closed by somebody else; raw markup does not exist.
#pragma once
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hub::render {

/// Without a name it is left out: {chosen ? "selected" : "", ""}.
struct Attribute {
  std::string_view name;
  std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// `href`, `action` and `src` that begin with "/" are written below the base: pages name addresses as if the site were the whole host.
class HtmlWriter {
 public:
  /// An open element, which ends with the scope; those inside it must have ended (assert).
  class [[nodiscard]] Scope {
   public:
    /// <name attributes>; the name must be a literal: a view of it is kept.
    Scope(HtmlWriter& out, std::string_view name, Attributes attributes = {});
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope();

   private:
    HtmlWriter& out_;
    std::string_view name_;
    int depth_;
  };

  /// `base` is "/crime", or empty at the root of the host.
  explicit HtmlWriter(std::string base = {}) : base_(std::move(base)) {}
  HtmlWriter(const HtmlWriter&) = delete;
  HtmlWriter& operator=(const HtmlWriter&) = delete;

  /// An element to the end of the block: const auto list = out.in("ul", {{"class", "places"}});
  [[nodiscard]] Scope in(std::string_view name, Attributes attributes = {}) { return {*this, name, attributes}; }
  /// An element around what `body` writes: out.in("ul", {{"class", "places"}}, [&] { … });
  template <std::invocable Body>
  HtmlWriter& in(std::string_view name, Attributes attributes, Body&& body) {
    const Scope scope(*this, name, attributes);
    body();
    return *this;
  }
  template <std::invocable Body>
  HtmlWriter& in(std::string_view name, Body&& body) {
    return in(name, {}, std::forward<Body>(body));
  }

  HtmlWriter& text(std::string_view text);
  /// An element that holds nothing but text.
  HtmlWriter& element(std::string_view name, std::string_view content, Attributes attributes = {});
  /// An HTML element without content, such as <link>.
  HtmlWriter& void_element(std::string_view name, Attributes attributes = {});
  /// <a href="address" extra>content</a>
  HtmlWriter& link(std::string_view address, std::string_view content, const Attribute& extra = {});
  /// <!doctype html>
  HtmlWriter& doctype();

  /// The document; every element must have ended (assert). std::bad_alloc when there was no memory for the end of one.
  [[nodiscard]] std::string finish();

 private:
  void begin_tag(std::string_view name, Attributes attributes);
  void end_tag(std::string_view name);
  void escape(std::string_view text, bool attribute);

  std::string base_;
  std::string bytes_;
  int depth_ = 0;            ///< elements that are open
  bool incomplete_ = false;  ///< an end could not be written
};

}  // namespace hub::render
