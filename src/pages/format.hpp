// SPDX-License-Identifier: Apache-2.0
// The representations in which a page may exist.
#pragma once
#include <string_view>

namespace hub::pages {

enum class Format { html, json, csv };

/// "text/html; charset=utf-8".
[[nodiscard]] std::string_view content_type(Format format);

}  // namespace hub::pages
