// SPDX-License-Identifier: Apache-2.0
// The command line before it is parsed, and what was written once all is done.
#pragma once
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hub::app {

/// The words behind the program's name. "--data=PATH" is one path by its looks, so before HUB_DIR it must not take HUB_DIR for another:
/// such words go to the end. ("--data PATH" takes every path up to the next option.)
[[nodiscard]] std::vector<std::string> words_of(int argc, char** argv);

/// A sentence when the first word is no sub-command and no option, with the one that was meant; else empty.
[[nodiscard]] std::string problem_of_command(const CLI::App& cli, const std::vector<std::string>& words);

/// `code`, or 5 with a line on standard error when what was printed could not be written: a full disk must not look like success.
[[nodiscard]] int code_once_written(int code);

}  // namespace hub::app
