// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"
#include "base/log.hpp"

namespace hub::app {
namespace {

int exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_configuration:
    case ErrorCode::bad_parameter:
    case ErrorCode::not_found:
    case ErrorCode::not_acceptable: return 2;
    case ErrorCode::input_refused: return 3;
    case ErrorCode::check_failed: return 4;
    case ErrorCode::store_failed: return 5;
    case ErrorCode::busy: return 6;
    case ErrorCode::interrupted: return 128;
  }
  return 5;
}

}  // namespace

int report(const Error& error) {
  log("{} ({})", to_string(error), name_of(error.code));
  return exit_code(error.code);
}

}  // namespace hub::app
