// SPDX-License-Identifier: Apache-2.0
// Cards of measures by pillar, shared by the home page and the area page.
#pragma once
#include "facts/card.hpp"
#include "facts/question.hpp"
#include "render/html_writer.hpp"
#include "render/sentences.hpp"

#include <vector>

namespace hub::render {

/// A heading and a list of cards for each pillar. Pillar headings are <h2>, cards <h3>.
void pillar_cards(HtmlWriter& out, const std::vector<facts::PillarFacts>& pillars, const Area& area, const Speaking& speaking);

/// What needs a question: changes that few areas of the kind share, each as a sentence. Nothing when there is none.
void questions_section(HtmlWriter& out, const std::vector<facts::Question>& questions, const Area& area);

}  // namespace hub::render
