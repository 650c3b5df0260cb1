// SPDX-License-Identifier: Apache-2.0
// Why a figure is missing, in words.
#pragma once
#include "domain/observation.hpp"
#include "render/language.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace hub::render {

/// The reason as it stands alone, in a cell or a file: "11 of 12 months were supplied (July 2025 is missing)". What a hub states in English
/// only is said by its kind in other languages.
[[nodiscard]] std::string detail_words(const Missing& missing, const Language& language = Language::english());
/// The same inside a sentence, which ends after it.
[[nodiscard]] std::string reason_words(const Missing& missing, const Language& language);
/// The count that was published, where the reason is that it is doubtful.
[[nodiscard]] std::optional<std::int64_t> published_count(const Missing& missing);

}  // namespace hub::render
