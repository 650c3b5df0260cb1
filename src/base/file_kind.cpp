// SPDX-License-Identifier: Apache-2.0
#include "base/file_kind.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <system_error>

namespace hub {
namespace {

namespace fs = std::filesystem;

// Linux allows 4,096 bytes a path; each may be shown as four.
constexpr std::size_t most_path_bytes = 4 * 4096;

std::string_view name_of(fs::file_type type) {
  switch (type) {
    case fs::file_type::regular: return "a regular file";
    case fs::file_type::directory: return "a folder";
    case fs::file_type::fifo: return "a named pipe";
    case fs::file_type::socket: return "a socket";
    case fs::file_type::block:
    case fs::file_type::character: return "a device";
    default: return "of an unknown kind";
  }
}

std::string why_not(const fs::path& path, fs::file_type wanted, std::string_view noun) {
  std::error_code problem;
  const fs::file_type found = fs::status(path, problem).type();
  if (found == wanted) return {};
  if (found == fs::file_type::not_found) {
    std::error_code no_link;
    const fs::path target = fs::read_symlink(path, no_link);
    if (!no_link) return fmt::format("it is a symbolic link to \"{}\", which is not there", shown_path(target));
    return fmt::format("there is no such {}", noun);
  }
  if (problem) return fmt::format("it cannot be read: {}", problem.message());
  return fmt::format("it is {}, expected {}", name_of(found), name_of(wanted));
}

}  // namespace

std::string why_no_file(const fs::path& path) { return why_not(path, fs::file_type::regular, "file"); }

std::string why_no_folder(const fs::path& path) { return why_not(path, fs::file_type::directory, "folder"); }

bool may_be_there(const fs::path& path) {
  std::error_code problem;
  return fs::symlink_status(path, problem).type() != fs::file_type::not_found;
}

std::string shown_path(const fs::path& path) { return shown(path.native(), most_path_bytes); }

}  // namespace hub
