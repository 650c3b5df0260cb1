// SPDX-License-Identifier: Apache-2.0
// What the client accepts (RFC 9110 §12): representations by suffix or Accept, codings by Accept-Encoding.
#pragma once
#include "pages/format.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::web {

/// A path without a known suffix keeps it: "/areas/E1.pdf" has no format and stays whole.
struct SuffixedPath {
  std::string path;
  std::optional<pages::Format> format;
};
/// ".json" and ".csv" split off; "/index.json" is the twin of "/".
[[nodiscard]] SuffixedPath split_suffix(std::string path);

/// The offered format that Accept likes best; ties go to the order of `offered`. Nothing when it accepts none.
/// Names are read without regard to case; several Accept lines arrive joined by commas, as they mean the same (RFC 9110 §5.3).
[[nodiscard]] std::optional<pages::Format> preferred(std::string_view accept, const std::vector<pages::Format>& offered);

enum class Coding { identity, gzip, brotli };
[[nodiscard]] std::string_view name_of(Coding coding);
/// br before gzip before identity, as far as Accept-Encoding allows them.
[[nodiscard]] Coding preferred_coding(std::string_view accept_encoding);

}  // namespace hub::web
