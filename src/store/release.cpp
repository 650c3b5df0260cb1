// SPDX-License-Identifier: Apache-2.0
#include "store/release.hpp"

#include "base/file_kind.hpp"
#include "base/files.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace hub::store {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::uint64_t most_manifest_bytes = 16U << 20U;

void write_sources(JsonWriter& out, const Manifest& manifest) {
  out.key("sources").begin_array();
  for (const ManifestSource& source : manifest.sources) {
    out.begin_object().field("path", source.path).field("sha256", source.sha256);
    out.field("rows", source.rows).field("facts", source.facts).field("rejects", source.rejects).end_object();
  }
  out.end_array();
}

void write_copies(JsonWriter& out, const Manifest& manifest) {
  out.key("copies").begin_array();
  for (const ManifestCopy& copy : manifest.copies) {
    out.begin_object().field("path", copy.path).field("sha256", copy.sha256).field("rows", copy.rows).field("kept", copy.kept);
    out.field("rule", copy.rule).field("only_in_kept", copy.only_in_kept).field("only_in_other", copy.only_in_other).end_object();
  }
  out.end_array().key("not_read").begin_array();
  for (const ManifestNotRead& file : manifest.not_read)
    out.begin_object().field("path", file.path).field("reason", file.reason).field("files", file.files).end_object();
  out.end_array().key("remarks").begin_array();
  for (const ManifestRemark& remark : manifest.remarks) {
    out.begin_object().field("kind", remark.kind).field("subject", remark.subject).field("detail", remark.detail);
    out.field("records", remark.records).end_object();
  }
  out.end_array();
}

/// Reads members by name and remembers the first that is missing or of another kind.
struct Reader {
  json::object object;
  std::string problem;

  std::string text(const char* name) {
    const json::value* value = object.if_contains(name);
    if (value != nullptr && value->is_string()) return std::string(value->get_string());
    if (problem.empty()) problem = name;
    return {};
  }
  /// Of a member that manifests of earlier programs do not have.
  std::string text_or_nothing(const char* name) { return object.contains(name) ? text(name) : std::string(); }
  std::int64_t integer(const char* name) {
    const json::value* value = object.if_contains(name);
    if (value != nullptr && value->is_int64()) return value->get_int64();
    if (problem.empty()) problem = name;
    return 0;
  }
  /// Of a member that manifests of earlier programs do not have.
  std::int64_t integer_or(const char* name, std::int64_t otherwise) { return object.contains(name) ? integer(name) : otherwise; }
};

/// Calls add(reader) for each object of the array `name`; an absent array is empty. Remembers the first problem in `in`.
template <class Add>
void read_objects(Reader& in, const char* name, Add add) {
  const json::value* list = in.object.if_contains(name);
  if (list == nullptr) return;
  for (const json::value& each : list->is_array() ? list->get_array() : json::array{json::value()}) {
    Reader reader{each.is_object() ? each.get_object() : json::object(), {}};
    if (each.is_object()) add(reader);
    if (in.problem.empty() && (!each.is_object() || !reader.problem.empty())) in.problem = fmt::format("{}.{}", name, reader.problem);
  }
}

/// "20261122-e5d6da29".
bool is_id(std::string_view name) {
  constexpr std::size_t date = 8;
  return name.size() == 2 * date + 1 && name[date] == '-' &&
         name.substr(0, date).find_first_not_of("0123456789") == std::string_view::npos &&
         name.substr(date + 1).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<Release> read_release(const fs::path& folder) {
  const fs::path path = folder / "manifest.json";
  const auto bytes = read_file(path, most_manifest_bytes);
  if (!bytes) return tl::unexpected(Error{ErrorCode::store_failed, bytes.error().where, bytes.error().message});
  auto manifest = parse_manifest(*bytes, path.string());
  if (!manifest) return tl::unexpected(manifest.error());
  return Release{folder, std::move(*manifest)};
}

}  // namespace

std::string manifest_json(const Manifest& manifest) {
  JsonWriter out;
  out.begin_object().field("id", manifest.id).field("schema_version", std::int64_t{manifest.schema_version}).field("hub", manifest.hub);
  out.field("publisher", manifest.publisher).field("content_sha256", manifest.content_sha256).field("built_at", manifest.built_at);
  out.field("software", manifest.software).field("first_month", manifest.first_month).field("last_month", manifest.last_month);
  write_sources(out, manifest);
  write_copies(out, manifest);
  out.key("checks").begin_array();
  for (const std::string& check : manifest.checks) out.string(check);
  out.end_array().field("database", manifest.database).key("tables").begin_array();
  for (const ManifestTable& table : manifest.tables)
    out.begin_object().field("name", table.name).field("rows", table.rows).field("digest", table.digest).end_object();
  out.end_array().end_object();
  return out.take_document();
}

Result<Manifest> parse_manifest(const std::string& text, const std::string& place) {
  boost::system::error_code problem;
  const json::value document = json::parse(text, problem, {}, {.max_depth = 8});
  if (problem || !document.is_object()) return fail(ErrorCode::store_failed, place, "it is not a JSON object, expected a manifest");
  Reader in{document.get_object(), {}};
  Manifest manifest{in.text("id"),
                    static_cast<int>(in.integer("schema_version")),
                    in.text("hub"),
                    in.text("publisher"),
                    in.text("content_sha256"),
                    in.text("built_at"),
                    in.text("software"),
                    in.text("first_month"),
                    in.text("last_month"),
                    {},
                    {},
                    {},
                    {},
                    {},
                    in.text_or_nothing("database"),
                    {}};
  read_objects(in, "sources", [&](Reader& source) {
    manifest.sources.push_back(
        {source.text("path"), source.text("sha256"), source.integer("rows"), source.integer("facts"), source.integer("rejects")});
  });
  read_objects(in, "copies", [&](Reader& copy) {
    manifest.copies.push_back({copy.text("path"), copy.text("sha256"), copy.integer("rows"), copy.text("kept"), copy.text("rule"),
                               copy.integer("only_in_kept"), copy.integer("only_in_other")});
  });
  read_objects(in, "not_read", [&](Reader& file) {
    manifest.not_read.push_back({file.text("path"), file.text("reason"), file.integer_or("files", 1)});
  });
  read_objects(in, "remarks", [&](Reader& remark) {
    manifest.remarks.push_back({remark.text("kind"), remark.text("subject"), remark.text("detail"), remark.integer("records")});
  });
  read_objects(in, "tables", [&](Reader& table) {
    manifest.tables.push_back({table.text("name"), table.integer("rows"), table.text("digest")});
  });
  if (const json::value* checks = in.object.if_contains("checks"); checks != nullptr && checks->is_array()) {
    for (const json::value& each : checks->get_array()) {
      if (each.is_string()) manifest.checks.emplace_back(each.get_string());
    }
  }
  if (!in.problem.empty()) return fail(ErrorCode::store_failed, place, "the member \"{}\" is missing or of the wrong kind", in.problem);
  return manifest;
}

Result<ReleaseListing> look_for_releases(const fs::path& releases) {
  if (const auto reason = why_no_folder(releases); !reason.empty())
    return fail(may_be_there(releases) ? ErrorCode::store_failed : ErrorCode::not_found, shown_path(releases), "{}", reason);
  ReleaseListing found;
  std::error_code problem;
  for (auto at = fs::directory_iterator(releases, problem); !problem && at != fs::directory_iterator(); at.increment(problem)) {
    const fs::path& folder = at->path();
    std::error_code no_link;
    if (!is_id(folder.filename().native()) || fs::is_symlink(folder, no_link)) continue;
    if (auto release = read_release(folder); !release) {
      found.damaged.push_back(std::move(release.error()));
    } else if (release->manifest.id != folder.filename()) {
      found.damaged.push_back({ErrorCode::store_failed, shown_path(folder / "manifest.json"),
                               fmt::format("found the id \"{}\", expected the folder's name", shown(release->manifest.id, 40))});
    } else {
      found.releases.push_back(std::move(*release));
    }
  }
  if (problem) return fail(ErrorCode::store_failed, shown_path(releases), "the folder cannot be read: {}", problem.message());
  std::sort(found.releases.begin(), found.releases.end(), [](const Release& a, const Release& b) { return a.manifest.id < b.manifest.id; });
  std::sort(found.damaged.begin(), found.damaged.end(), [](const Error& a, const Error& b) { return a.where < b.where; });
  return found;
}

std::vector<Release> list_releases(const fs::path& releases) {
  auto found = look_for_releases(releases);
  return found ? std::move(found->releases) : std::vector<Release>();
}

Result<Release> current_release(const fs::path& releases) {
  const fs::path link = releases / "current";
  if (!may_be_there(link)) {
    if (const auto reason = why_no_folder(releases); !reason.empty()) return fail(ErrorCode::not_found, shown_path(releases), "{}", reason);
    return fail(ErrorCode::not_found, shown_path(releases), "no release is published here; make one with \"crimehub build HUB_DIR\"");
  }
  std::error_code problem;
  if (const auto reason = why_no_folder(link); !reason.empty())
    return fail(fs::exists(link, problem) ? ErrorCode::store_failed : ErrorCode::not_found, shown_path(link), "{}", reason);
  const fs::path folder = fs::canonical(link, problem);
  if (problem) return fail(ErrorCode::store_failed, shown_path(link), "it cannot be read: {}", problem.message());
  auto release = read_release(folder);
  const int version = release ? release->manifest.schema_version : schema_version;
  if (version != schema_version && version != previous_schema_version) {
    return fail(ErrorCode::store_failed, folder.string(),
                "its schema is version {}, this program reads versions {} and {}: rebuild with \"crimehub build HUB_DIR\"", version,
                previous_schema_version, schema_version);
  }
  return release;
}

Status publish(const fs::path& releases, const fs::path& staging, const std::string& id) {
  if (auto readable = read_release(staging); !readable) return tl::unexpected(readable.error());
  if (auto synced = sync_path(staging); !synced) return synced;
  if (auto moved = move_folder(staging, releases / id); !moved) return moved;
  if (auto synced = sync_path(releases); !synced) return synced;
  return replace_symlink(releases / "current", id);
}

}  // namespace hub::store
