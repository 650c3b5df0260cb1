// SPDX-License-Identifier: Apache-2.0
#include "domain/published_figure.hpp"

#include "base/names.hpp"

namespace hub {
namespace {

constexpr Name<Bound> bounds[] = {{Bound::exact, "exact"},
                                  {Bound::about, "about"},
                                  {Bound::nearly, "nearly"},
                                  {Bound::at_least, "at_least"},
                                  {Bound::at_most, "at_most"}};

}  // namespace

std::string_view name_of(Bound bound) { return name_in(bounds, bound); }
std::optional<Bound> bound_named(std::string_view name) { return value_in(bounds, name); }

}  // namespace hub
