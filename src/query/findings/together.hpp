// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "facts/together.hpp"
#include "query/findings/subject.hpp"

#include <optional>

namespace hub::query {

/// The newest figure of the series that is published for the area and others together; nothing where its own is published.
[[nodiscard]] std::optional<facts::Together> together_of(const Subject& subject);

}  // namespace hub::query
