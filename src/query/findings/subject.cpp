// SPDX-License-Identifier: Apache-2.0
#include "query/findings/subject.hpp"

namespace hub::query {

const Area* Subject::recording_force() const {
  if (is_nation()) return nullptr;
  return is_district() ? snapshot.parent_of(area) : &area;
}

const std::vector<const Area*>& Subject::siblings() const {
  const Area* parent = snapshot.parent_of(area);
  return parent == nullptr ? snapshot.areas_at(area.level) : snapshot.children_of(*parent);
}

const std::vector<const Area*>& Subject::kind() const { return snapshot.areas_at(is_nation() ? AreaLevel::force : area.level); }

}  // namespace hub::query
