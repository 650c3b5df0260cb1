// SPDX-License-Identifier: Apache-2.0
#include "build/printed_sums.hpp"

namespace hub::build {
namespace {

using Wholes = std::map<PrintedForce, PrintedCells>;

/// A sum with an unknown part is unknown.
void add_to(PrintedCells& sums, const PrintedCells& cells) {
  for (const auto& [category, count] : cells) {
    auto& sum = sums.try_emplace(category, 0).first->second;
    sum = sum && count ? std::optional(*sum + *count) : std::nullopt;
  }
}

Wholes sums_of_places(const PrintedStep& step) {
  Wholes sums;
  for (const auto& [place, cells] : step.places) add_to(sums[place.first], cells);
  return sums;
}

/// Of what is known on both sides.
void compare(const std::string& who, const PrintedCells& parts, const PrintedCells& whole, std::vector<std::string>& found) {
  for (const auto& [category, count] : whole) {
    const auto sum = parts.find(category);
    if (sum != parts.end() && sum->second && count && *sum->second != *count)
      found.push_back(fmt::format("found {} of {} for {}, expected {}, which its parts make", *count, category, who, *sum->second));
  }
}

void compare_forces(const Wholes& parts, const Wholes& wholes, std::vector<std::string>& found) {
  for (const auto& [force, cells] : wholes) {
    if (const auto sum = parts.find(force); sum != parts.end()) compare(force->police_uk, sum->second, cells, found);
  }
}

void compare_nation(const PrintedStep& step, const Wholes& forces, std::vector<std::string>& found) {
  PrintedCells of_forces;
  PrintedCells all;
  for (const auto& [force, cells] : forces) {
    if (force->area) add_to(of_forces, cells);
    add_to(all, cells);
  }
  compare("England and Wales", of_forces, step.nation_of_forces, found);
  compare("England and Wales", all, step.nation, found);
}

}  // namespace

std::vector<std::string> disagreements(const PrintedStep& step) {
  std::vector<std::string> found;
  const Wholes sums = sums_of_places(step);
  compare_forces(sums, step.beside_places, found);
  compare_forces(sums, step.wholes, found);
  compare_nation(step, step.wholes, found);
  for (const auto& [force, cells] : step.beside_places) {
    if (!sums.contains(force)) found.push_back(fmt::format("found no partnership of {}, expected one or more", force->police_uk));
  }
  return found;
}

std::set<std::string> nation_forces(const PrintedStep& step) {
  std::set<std::string> codes;
  const auto add = [&](PrintedForce force) {
    if (force->area) codes.insert(force->area->text());
  };
  if (step.places.empty()) {
    for (const auto& [force, cells] : step.wholes) add(force);
  }
  for (const auto& [place, cells] : step.places) add(place.first);
  return codes;
}

}  // namespace hub::build
