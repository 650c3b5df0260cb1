// SPDX-License-Identifier: Apache-2.0
#include "pages/find/parameters.hpp"

namespace hub::pages {
namespace {

constexpr std::size_t most_query_bytes = 100;

}  // namespace

Result<FindParameters> FindParameters::validate() const {
  if (typed.size() > most_query_bytes)
    return fail(ErrorCode::bad_parameter, "q", "found {} bytes, expected at most {}", typed.size(), most_query_bytes);
  return *this;
}

Result<FindParameters> find_parameters(const Question& question) { return FindParameters{question.parameter("q")}.validate(); }

}  // namespace hub::pages
