// SPDX-License-Identifier: Apache-2.0
#include "app/command_line.hpp"

#include "base/log.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>

namespace hub::app {
namespace {

constexpr std::size_t most_shown_bytes = 80;
constexpr int code_of_failed_write = 5;

bool is_option(const std::string& word) { return word.starts_with('-'); }

}  // namespace

std::vector<std::string> words_of(int argc, char** argv) {
  const std::vector<std::string> given(argv + 1, argv + argc);
  if (given.empty() || given.front() != "build") return given;
  std::vector<std::string> words;
  std::vector<std::string> later;
  bool before_hub = true;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string& word = given[i];
    if (before_hub && word.starts_with("--data=")) {
      later.push_back(word);
      continue;
    }
    words.push_back(word);
    const bool takes_next = (word == "--releases" || word == "--threads") && i + 1 < given.size();
    if (before_hub && takes_next) words.push_back(given[++i]);
    if (i > 0 && (!is_option(word) || word == "--data")) before_hub = false;
  }
  words.insert(words.end(), later.begin(), later.end());
  return words;
}

std::string problem_of_command(const CLI::App& cli, const std::vector<std::string>& words) {
  if (words.empty() || is_option(words.front())) return {};
  std::vector<std::string> names;
  for (const CLI::App* command : cli.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == words.front()) return {};
    names.push_back(command->get_name());
  }
  const auto meant = nearest(words.front(), names);
  return fmt::format("found the command \"{}\", expected one of: {}{}", shown(words.front(), most_shown_bytes), fmt::join(names, ", "),
                     meant ? fmt::format("; did you mean \"crimehub {}\"?", *meant) : "");
}

int code_once_written(int code) {
  errno = 0;
  const bool streamed = std::cout.flush().good();
  if (std::fflush(stdout) == 0 && streamed && std::ferror(stdout) == 0) return code;
  log("standard output: it could not be written{}", errno == 0 ? "" : fmt::format(": {}", std::strerror(errno)));
  return code == 0 ? code_of_failed_write : code;
}

}  // namespace hub::app
