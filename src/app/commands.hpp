// SPDX-License-Identifier: Apache-2.0
// One function a sub-command; each declares its options on the given CLI and leaves an exit code behind when it was chosen.
#pragma once
#include "base/result.hpp"

#include <CLI/CLI.hpp>

#include <functional>

namespace hub::app {

/// What main runs after parsing; set by the chosen sub-command.
using Command = std::function<int()>;

void add_build_command(CLI::App& cli, Command& chosen);
void add_releases_command(CLI::App& cli, Command& chosen);
void add_serve_command(CLI::App& cli, Command& chosen);
void add_verify_command(CLI::App& cli, Command& chosen);

/// Prints the error and gives its exit code: 2 usage or configuration, 3 input refused, 4 a check failed, 5 disk or store, 6 busy, 128
/// interrupted (the signal's number is to be added).
int report(const Error& error);

}  // namespace hub::app
