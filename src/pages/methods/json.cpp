// SPDX-License-Identifier: Apache-2.0
#include "pages/methods/writers.hpp"
#include "render/json_figures.hpp"

namespace hub::pages {

using namespace render;

std::string methods_json(const MethodsFacts& facts) {
  return document(facts.hub, {}, open_licence, "/methods", [&](JsonWriter& out) {
    out.begin_object().key("measures").begin_array();
    for (const auto& [measure, datasets] : facts.measures) {
      out.begin_object()
          .field("id", measure->id)
          .field("title", measure->title)
          .field("definition", measure->definition)
          .field("denominator", name_of(measure->denominator));
      out.field("per", std::int64_t{measure->per}).key("datasets").begin_array();
      for (const Dataset* dataset : datasets) out.string(dataset->id);
      out.end_array().key("caveats").begin_array();
      for (const std::string& caveat : measure->caveat_sentences()) out.string(caveat);
      out.end_array().end_object();
    }
    out.end_array().key("coverage").begin_array();
    for (const auto& each : facts.coverage) {
      out.begin_object().field("dataset", each.dataset->id).field("first", to_string(each.first)).field("last", to_string(each.last));
      out.field("supplied", each.supplied)
          .field("doubtful", each.doubtful)
          .field("incomplete", each.in_part)
          .field("not_supplied", each.not_supplied)
          .field("not_held", each.not_held)
          .end_object();
    }
    out.end_array().end_object();
  });
}

}  // namespace hub::pages
