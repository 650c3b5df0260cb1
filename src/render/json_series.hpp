// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/json_writer.hpp"
#include "facts/question.hpp"
#include "facts/series.hpp"
#include "facts/together.hpp"
#include "render/sentences.hpp"

#include <optional>
#include <span>

namespace hub::render {

/// "breaks": where the way of counting changed within the steps.
void write_breaks(JsonWriter& out, const std::vector<facts::StepFacts>& steps);

/// An array: each series with its source, its finding and its steps.
void write_series(JsonWriter& out, std::span<const facts::SeriesFacts> series, const Area& area, const Speaking& speaking);
/// How the same change went in all areas of the kind, or null.
void write_change_spread(JsonWriter& out, const std::optional<stats::ChangeSpread>& spread);
/// "questions": an array of measures whose change needs one, each with how its change went elsewhere; the change is that of its finding.
void write_questions(JsonWriter& out, std::span<const facts::Question> questions);
/// The figure of several areas at once, or null.
void write_together(JsonWriter& out, const std::optional<facts::Together>& together);

}  // namespace hub::render
