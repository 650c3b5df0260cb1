// SPDX-License-Identifier: Apache-2.0
// One line an event on standard error. Never a query string, a client's address or anything typed into the search.
#pragma once
#include <fmt/format.h>

#include <cstdio>
#include <string_view>
#include <utility>

namespace hub {

/// Writes "crimehub: <sentence>" in one call, so that lines of several threads do not mix.
void log_line(std::string_view sentence);

template <class... Args>
void log(fmt::format_string<Args...> sentence, Args&&... args) {
  log_line(fmt::format(sentence, std::forward<Args>(args)...));
}

}  // namespace hub
