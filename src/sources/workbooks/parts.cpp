// SPDX-License-Identifier: Apache-2.0
#include "sources/workbooks/parts.hpp"

#include "base/text.hpp"
#include "sources/workbooks/limits.hpp"

namespace hub::sources {
namespace {

constexpr std::size_t most_shown_name_bytes = 200;

}  // namespace

Parts::Parts(const ZipArchive& archive, std::string file) : archive_(archive), file_(std::move(file)) {
  for (const ZipEntry& entry : archive_.entries()) by_name_.emplace(entry.name, &entry);
}

Result<std::string> Parts::read(const std::string& name) {
  const auto found = by_name_.find(name);
  if (found == by_name_.end())
    return fail(ErrorCode::input_refused, file_, "found no part \"{}\", expected it", shown(name, most_shown_name_bytes));
  if (!read_.insert(name).second)
    return fail(ErrorCode::input_refused, place(name), "found it named a second time, expected each part for one purpose");
  bytes_ += found->second->bytes;
  if (bytes_ > most_inflated_bytes)
    return fail(ErrorCode::input_refused, place(name), "with it the workbook inflates to {} bytes, expected at most {}", bytes_,
                most_inflated_bytes);
  std::string bytes;
  if (auto inflated = archive_.read(*found->second, bytes); !inflated) return tl::unexpected(inflated.error());
  return bytes;
}

Result<std::string> part_named(std::string_view from, std::string_view target) {
  const auto refuse = [&] {
    return fail(ErrorCode::input_refused, std::string(from), "found the part \"{}\", expected a path inside the workbook",
                shown(target, most_shown_name_bytes));
  };
  if (target.empty() || target.find_first_of(":\\") != std::string_view::npos) return refuse();
  const bool from_root = target.front() == '/';
  std::vector<std::string_view> folders;
  if (!from_root) {
    folders = split(from, '/');
    folders.pop_back();
  }
  for (const std::string_view step : split(from_root ? target.substr(1) : target, '/')) {
    if (step.empty() || step == ".") return refuse();
    if (step != "..") {
      folders.push_back(step);
    } else if (folders.empty()) {
      return refuse();
    } else {
      folders.pop_back();
    }
  }
  return fmt::format("{}", fmt::join(folders, "/"));
}

}  // namespace hub::sources
