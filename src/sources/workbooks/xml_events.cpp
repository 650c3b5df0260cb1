// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/xml_events.hpp"

#include "sources/workbooks/limits.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace hub::sources {
namespace {

constexpr char between = '|';  // namespace and local name
constexpr std::size_t piece_bytes = 1U << 20U;

std::string_view local_name(const char* qualified) {
  const std::string_view name(qualified);
  return name.substr(name.rfind(between) + 1);
}

/// What expat calls back into: C functions, which must not throw, so what goes wrong is kept and the parser stopped.
class Relay {
 public:
  Relay(XmlEvents& events, const std::string& where)
      : events_(events), where_(where), parser_(XML_ParserCreateNS(nullptr, between), &XML_ParserFree) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Relay::on_begin, &Relay::on_end);
    XML_SetCharacterDataHandler(parser_.get(), &Relay::on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), &Relay::on_doctype);
  }

  Status run(std::string_view bytes) {
    do {
      const std::string_view piece = bytes.substr(0, piece_bytes);
      bytes.remove_prefix(piece.size());
      const auto read = XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), bytes.empty() ? XML_TRUE : XML_FALSE);
      if (!status_) return status_;
      if (read != XML_STATUS_OK)
        return fail(ErrorCode::input_refused, place(), "it is no well-formed XML: {}", XML_ErrorString(XML_GetErrorCode(parser_.get())));
    } while (!bytes.empty());
    return {};
  }

 private:
  [[nodiscard]] std::string place() const {
    return fmt::format("{}:{}:{}", where_, XML_GetCurrentLineNumber(parser_.get()), XML_GetCurrentColumnNumber(parser_.get()) + 1);
  }
  void keep(Status status) {
    if (status || !status_) return;
    status_ = std::move(status);
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  void refuse(std::string_view sentence) { keep(fail(ErrorCode::input_refused, place(), "{}", sentence)); }

  // After XML_StopParser expat may still call for the event at hand.
  static void on_begin(void* self, const char* name, const char** attributes) {
    Relay& relay = *static_cast<Relay*>(self);
    if (!relay.status_) return;
    if (++relay.depth_ > most_depth) return relay.refuse(fmt::format("found over {} elements in each other, expected fewer", most_depth));
    relay.attributes_.clear();
    for (; *attributes != nullptr; attributes += 2) relay.attributes_.emplace_back(local_name(attributes[0]), attributes[1]);
    relay.keep(relay.events_.begin(local_name(name), relay.attributes_));
  }
  static void on_end(void* self, const char* name) {
    Relay& relay = *static_cast<Relay*>(self);
    --relay.depth_;
    if (relay.status_) relay.keep(relay.events_.end(local_name(name)));
  }
  static void on_text(void* self, const char* text, int bytes) {
    Relay& relay = *static_cast<Relay*>(self);
    if (relay.status_) relay.keep(relay.events_.text({text, static_cast<std::size_t>(bytes)}));
  }
  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Relay*>(self)->refuse("found a document type, expected none: a workbook has no entities to declare");
  }

  XmlEvents& events_;
  const std::string& where_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  std::vector<XmlAttribute> attributes_;
  Status status_;
  int depth_ = 0;
};

}  // namespace

std::string_view attribute(std::span<const XmlAttribute> attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const XmlAttribute& each) { return each.first == name; });
  return found == attributes.end() ? std::string_view() : found->second;
}

Status parse_xml(std::string_view bytes, const std::string& where, XmlEvents& events) { return Relay(events, where).run(bytes); }

}  // namespace hub::sources
