// SPDX-License-Identifier: Apache-2.0
#include "render/prose.hpp"

#include <fmt/format.h>
#include <md4c.h>

#include <deque>
#include <stdexcept>

namespace hub::render {
namespace {

/// What md4c calls while it reads. Text is collected up to the next change of element, so that no {name} is cut in two.
class ProseWriter {
 public:
  ProseWriter(HtmlWriter& out, std::initializer_list<ProseValue> values) : out_(out), values_(values) {}
  ProseWriter(const ProseWriter&) = delete;
  ProseWriter& operator=(const ProseWriter&) = delete;
  /// What a fault has left open is ended from the inside.
  ~ProseWriter() {
    while (!open_.empty()) open_.pop_back();
  }

  void enter(MD_BLOCKTYPE type, const void* detail) {
    flush();
    switch (type) {
      case MD_BLOCK_DOC: return;
      case MD_BLOCK_P: open_.emplace_back(out_, "p"); return;
      case MD_BLOCK_UL: open_.emplace_back(out_, "ul"); return;
      case MD_BLOCK_LI: open_.emplace_back(out_, "li"); return;
      case MD_BLOCK_H:
        if (static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level == 2) return;
        break;
      default: break;
    }
    throw std::logic_error("prose: expected paragraphs, lists and headings of the second level");
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_H) return write_heading();
    flush();
    if (!open_.empty()) open_.pop_back();  // at the end of the document: the last section, if there is one
  }

  void enter_span(MD_SPANTYPE type, const void* detail) {
    flush();
    if (type == MD_SPAN_EM) {
      open_.emplace_back(out_, "em");
    } else if (type == MD_SPAN_STRONG) {
      open_.emplace_back(out_, "strong");
    } else if (type == MD_SPAN_A) {
      const auto& address = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
      const std::string_view to(address.text, address.size);
      if (!to.starts_with('/') && !to.starts_with("https://") && !to.starts_with('#'))
        throw std::logic_error(fmt::format("prose: a link to \"{}\", expected https:// or a page of this site", to));
      open_.emplace_back(out_, "a", Attributes{{"href", std::string(to)}});
    } else {
      throw std::logic_error("prose: expected links and emphasis");
    }
  }

  void leave_span() {
    flush();
    open_.pop_back();
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      text_ += ' ';
    } else {
      text_ += text;
    }
  }

 private:
  [[nodiscard]] std::string_view value(std::string_view name) const {
    for (const ProseValue& each : values_) {
      if (each.name == name) return each.text;
    }
    throw std::logic_error(fmt::format("prose: no value \"{}\"", name));
  }

  [[nodiscard]] std::string filled() const {
    std::string text;
    std::size_t from = 0;
    for (std::size_t at = text_.find('{'); at != std::string::npos; at = text_.find('{', from)) {
      const std::size_t end = text_.find('}', at);
      if (end == std::string::npos) throw std::logic_error("prose: a brace is not closed: " + text_);
      text += text_.substr(from, at - from);
      text += value(std::string_view(text_).substr(at + 1, end - at - 1));
      from = end + 1;
    }
    return text + text_.substr(from);
  }

  void flush() {
    if (!text_.empty()) out_.text(filled());
    text_.clear();
  }

  void write_heading() {
    const std::size_t id = text_.find(" {#");
    if (id == std::string::npos || !text_.ends_with('}')) throw std::logic_error("prose: a heading without {#id}: " + text_);
    if (open_.size() > 1) throw std::logic_error("prose: a heading in a list: " + text_);
    open_.clear();  // the section before
    open_.emplace_back(out_, "section", Attributes{{"id", text_.substr(id + 3, text_.size() - id - 4)}});
    text_.resize(id);
    out_.element("h2", filled());
    text_.clear();
  }

  HtmlWriter& out_;
  std::initializer_list<ProseValue> values_;
  std::string text_;
  std::deque<HtmlWriter::Scope> open_;  ///< the section, and what is open in it
};

/// Lets the writer's exceptions through a library of C: md4c stops when a call does not return 0, though not everywhere at once, and the
/// fault is thrown again after it.
struct Reading {
  ProseWriter writer;
  std::exception_ptr fault;

  template <class Call>
  int guarded(Call call) {
    if (fault) return 1;
    try {
      call();
      return 0;
    } catch (...) {
      fault = std::current_exception();
      return 1;
    }
  }
};

Reading& reading(void* self) { return *static_cast<Reading*>(self); }

}  // namespace

void write_prose(HtmlWriter& out, std::string_view markdown, std::initializer_list<ProseValue> values) {
  Reading now{ProseWriter(out, values), nullptr};
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
    return reading(self).guarded([&] { reading(self).writer.enter(type, detail); });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
    return reading(self).guarded([&] { reading(self).writer.leave(type); });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
    return reading(self).guarded([&] { reading(self).writer.enter_span(type, detail); });
  };
  parser.leave_span = [](MD_SPANTYPE, void*, void* self) { return reading(self).guarded([&] { reading(self).writer.leave_span(); }); };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    return reading(self).guarded([&] { reading(self).writer.add(type, {text, size}); });
  };
  const int result = md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &now);
  if (now.fault) std::rethrow_exception(now.fault);
  if (result != 0) throw std::logic_error("prose: cannot be read");
}

}  // namespace hub::render
