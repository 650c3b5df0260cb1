// SPDX-License-Identifier: Apache-2.0
#include "pages/format.hpp"

namespace hub::pages {

std::string_view content_type(Format format) {
  switch (format) {
    case Format::html: return "text/html; charset=utf-8";
    case Format::json: return "application/json";
    case Format::csv: return "text/csv; charset=utf-8; header=present";
  }
  return "application/octet-stream";
}

}  // namespace hub::pages
