// SPDX-License-Identifier: Apache-2.0
// Expected failures as values: a stable code, the place, and a sentence that contains what was received.
#pragma once
#include <fmt/format.h>
#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace hub {

enum class ErrorCode {
  bad_configuration,  ///< a hub's folder or an option says something impossible (exit 2)
  bad_parameter,      ///< a request's parameter is malformed (400)
  not_found,          ///< the address, area, measure or release does not exist (404)
  not_acceptable,     ///< no representation that the client accepts (406)
  input_refused,      ///< a source file is damaged beyond use (exit 3)
  check_failed,       ///< the figures contradict themselves or their declaration (exit 4)
  store_failed,       ///< disk or database (exit 5)
  busy,               ///< another build is running (exit 6)
  interrupted,        ///< a signal asked for the end (exit 128 + signal)
};

/// Stable name of a code, as printed in problem answers and logs.
[[nodiscard]] std::string_view name_of(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string where;    ///< a parameter's name, or file:line:column; may be empty
  std::string message;  ///< a sentence: what was found and what was expected
};

/// "where: message", or only the message when there is no place.
[[nodiscard]] std::string to_string(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

/// tl::unexpected with a formatted sentence.
template <class... Args>
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string where, fmt::format_string<Args...> sentence, Args&&... args) {
  return tl::unexpected<Error>(Error{code, std::move(where), fmt::format(sentence, std::forward<Args>(args)...)});
}

/// What ends an operation rather than a value of it: disk, corrupt store. Caught at the request boundary, in main, and where serve tries a
/// new release.
struct Fatal {
  Error error;
};

/// The value, or Fatal thrown: for failures that no caller can mend.
template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw Fatal{std::move(result.error())};
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace hub
