// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/xlsx_parts.hpp"

#include "base/text.hpp"
#include "sources/workbooks/limits.hpp"
#include "sources/workbooks/xml_events.hpp"

#include <algorithm>

namespace hub::sources {
namespace {

struct Relationship {
  std::string id;
  std::string type;  ///< the last part of its address: "worksheet"
  std::string target;
  bool external = false;
};

class RelationshipEvents : public XmlEvents {
 public:
  Status begin(std::string_view name, std::span<const XmlAttribute> attributes) override {
    if (name != "Relationship") return {};
    const std::string_view type = attribute(attributes, "Type");
    found.push_back({std::string(attribute(attributes, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                     std::string(attribute(attributes, "Target")), attribute(attributes, "TargetMode") == "External"});
    return {};
  }
  Status end(std::string_view) override { return {}; }
  Status text(std::string_view) override { return {}; }

  std::vector<Relationship> found;
};

/// Of the part, or of the whole file for "".
Result<std::vector<Relationship>> relationships_of(Parts& parts, const std::string& part) {
  const std::size_t name = part.rfind('/') + 1;
  const std::string list = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
  const auto bytes = parts.read(list);
  if (!bytes) return tl::unexpected(bytes.error());
  RelationshipEvents events;
  if (auto read = parse_xml(*bytes, parts.place(list), events); !read) return tl::unexpected(read.error());
  return std::move(events.found);
}

struct ListedSheet {
  std::string name;
  std::string id;
};

class WorkbookEvents : public XmlEvents {
 public:
  Status begin(std::string_view name, std::span<const XmlAttribute> attributes) override {
    if (name != "sheet") return {};
    // "id" is that of the relationship; the sheet's own number is "sheetId".
    sheets.push_back({std::string(attribute(attributes, "name")), std::string(attribute(attributes, "id"))});
    return {};
  }
  Status end(std::string_view) override { return {}; }
  Status text(std::string_view) override { return {}; }

  std::vector<ListedSheet> sheets;
};

class SharedStringEvents : public XmlEvents {
 public:
  explicit SharedStringEvents(std::string place) : place_(std::move(place)) {}

  Status begin(std::string_view name, std::span<const XmlAttribute>) override {
    if (name == "si") texts.emplace_back();
    if (name == "rPh") in_hint_ = true;
    in_text_ = name == "t" && !in_hint_ && !texts.empty();
    return {};
  }
  Status end(std::string_view name) override {
    if (name == "rPh") in_hint_ = false;
    in_text_ = false;
    return {};
  }
  Status text(std::string_view piece) override {
    if (!in_text_) return {};
    texts.back() += piece;
    if (texts.back().size() > most_cell_bytes)
      return fail(ErrorCode::input_refused, place_, "text {} has over {} bytes, expected fewer", texts.size() - 1, most_cell_bytes);
    return {};
  }

  std::vector<std::string> texts;

 private:
  std::string place_;
  bool in_hint_ = false;
  bool in_text_ = false;
};

const Relationship* with_type(const std::vector<Relationship>& all, std::string_view type) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Relationship& each) { return each.type == type; });
  return found == all.end() ? nullptr : &*found;
}

Result<std::string> target_of(const Parts& parts, const std::string& from, const Relationship& relationship) {
  if (relationship.external)
    return fail(ErrorCode::input_refused, parts.place(from), "found a part outside the file, \"{}\", expected one inside it",
                shown(relationship.target, 200));
  auto part = part_named(from, relationship.target);
  if (!part) part.error().where = parts.place(from);
  return part;
}

/// The part that is the workbook.
Result<std::string> workbook_part(Parts& parts) {
  const auto of_file = relationships_of(parts, "");
  if (!of_file) return tl::unexpected(of_file.error());
  const Relationship* const document = with_type(*of_file, "officeDocument");
  if (document == nullptr)
    return fail(ErrorCode::input_refused, parts.place("_rels/.rels"), "found no officeDocument, expected the workbook");
  return target_of(parts, "", *document);
}

}  // namespace

Result<XlsxOutline> read_outline(Parts& parts) {
  const auto workbook = workbook_part(parts);
  if (!workbook) return tl::unexpected(workbook.error());
  const auto relationships = relationships_of(parts, *workbook);
  if (!relationships) return tl::unexpected(relationships.error());
  const auto bytes = parts.read(*workbook);
  if (!bytes) return tl::unexpected(bytes.error());
  WorkbookEvents events;
  if (auto read = parse_xml(*bytes, parts.place(*workbook), events); !read) return tl::unexpected(read.error());
  XlsxOutline outline;
  for (const ListedSheet& sheet : events.sheets) {
    const auto found = std::find_if(relationships->begin(), relationships->end(), [&](const auto& each) { return each.id == sheet.id; });
    if (found == relationships->end())
      return fail(ErrorCode::input_refused, parts.place(*workbook), "found no part of the sheet \"{}\", expected one",
                  shown(sheet.name, 80));
    if (found->type != "worksheet") continue;
    auto part = target_of(parts, *workbook, *found);
    if (!part) return tl::unexpected(part.error());
    outline.sheets.push_back({sheet.name, std::move(*part)});
  }
  if (const Relationship* const shared = with_type(*relationships, "sharedStrings")) {
    auto part = target_of(parts, *workbook, *shared);
    if (!part) return tl::unexpected(part.error());
    outline.shared_strings = std::move(*part);
  }
  return outline;
}

Result<std::vector<std::string>> read_shared_strings(Parts& parts, const std::string& part) {
  const auto bytes = parts.read(part);
  if (!bytes) return tl::unexpected(bytes.error());
  SharedStringEvents events(parts.place(part));
  if (auto read = parse_xml(*bytes, parts.place(part), events); !read) return tl::unexpected(read.error());
  return std::move(events.texts);
}

}  // namespace hub::sources
