// SPDX-License-Identifier: Apache-2.0
#include "base/log.hpp"

namespace hub {

void log_line(std::string_view sentence) {
  const std::string line = fmt::format("crimehub: {}\n", sentence);
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace hub
