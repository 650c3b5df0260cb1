// SPDX-License-Identifier: Apache-2.0
// Why a path is not a file that can be read, told apart as the reader of a message needs it: absent, a link to nothing, closed, or a thing
// of another kind. Nothing is opened for it, so that a named pipe blocks nobody and a device notices nothing.
#pragma once
#include <filesystem>
#include <string>

namespace hub {

/// "there is no such file", "it is a named pipe, expected a regular file": empty for a regular file, or a link to one.
[[nodiscard]] std::string why_no_file(const std::filesystem::path& path);

/// The same for a folder.
[[nodiscard]] std::string why_no_folder(const std::filesystem::path& path);

/// False only when nothing is there; true of what cannot be looked at, so that reading it tells the reason.
[[nodiscard]] bool may_be_there(const std::filesystem::path& path);

/// A path for messages and manifests: bytes that are no UTF-8 and control characters are written as \\xNN.
[[nodiscard]] std::string shown_path(const std::filesystem::path& path);

}  // namespace hub
