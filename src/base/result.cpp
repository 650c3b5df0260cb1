// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

namespace hub {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_configuration: return "bad-configuration";
    case ErrorCode::bad_parameter: return "bad-parameter";
    case ErrorCode::not_found: return "not-found";
    case ErrorCode::not_acceptable: return "not-acceptable";
    case ErrorCode::input_refused: return "input-refused";
    case ErrorCode::check_failed: return "check-failed";
    case ErrorCode::store_failed: return "store-failed";
    case ErrorCode::busy: return "busy";
    case ErrorCode::interrupted: return "interrupted";
  }
  return "unknown";
}

std::string to_string(const Error& error) {
  return error.where.empty() ? error.message : fmt::format("{}: {}", error.where, error.message);
}

}  // namespace hub
