// SPDX-License-Identifier: Apache-2.0
// What one published file tells of the data sets of a hub.
#pragma once
#include "build/hub_definition.hpp"
#include "build/sources_of_hub.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hub::build {

/// The counts of one data set in one file. The month that the newest of them ends with tells which of two editions is the newer.
struct Edition {
  std::string dataset;
  sources::SourceFile file;  ///< its path is the file's name with the data set's id: "tables.xlsx (ons-years)"
  Month last = earliest_month;
  std::map<Month, std::vector<sources::WideRow>> steps;  ///< by first month
  std::vector<std::string> miscoded;                     ///< sentences: rows whose force's name was believed
  std::vector<std::string> left_out;                     ///< sentences: counts of a code in another time than its categories'
};

struct ReadFile {
  std::vector<Edition> editions;
  std::vector<sources::NotRead> sheets;  ///< that are none of the tables that the hub reads
  std::vector<std::string> damage;       ///< why its tables cannot be used
};

/// The file's tables of the data sets that declare `reads`. Fails (input_refused) when it is no workbook; without editions and damage it is
/// a stranger.
[[nodiscard]] Result<ReadFile> read_editions(const std::filesystem::path& path, const HubDefinition& definition, const HubSources& sources);

}  // namespace hub::build
