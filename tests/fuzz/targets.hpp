// SPDX-License-Identifier: Apache-2.0
// What the fuzzers call, and what the ordinary tests replay over the corpus: each parser with any bytes at all.
#pragma once
#include <string_view>

namespace hub::fuzz {

using Target = void (*)(std::string_view);

void csv(std::string_view bytes);
void uri(std::string_view bytes);
void period(std::string_view bytes);
void name(std::string_view bytes);
void accept(std::string_view bytes);
void street(std::string_view bytes);
void zip(std::string_view bytes);
void head(std::string_view bytes);
void site(std::string_view bytes);
void table(std::string_view bytes);
void outlines(std::string_view bytes);
void definition(std::string_view bytes);
void manifest(std::string_view bytes);
void find(std::string_view bytes);
void workbook(std::string_view bytes);
void published_table(std::string_view bytes);

struct Named {
  const char* name;
  Target run;
};
/// All of them, by the names of their corpora.
inline constexpr Named targets[] = {{"csv", csv},
                                    {"uri", uri},
                                    {"period", period},
                                    {"accept", accept},
                                    {"street", street},
                                    {"zip", zip},
                                    {"head", head},
                                    {"site", site},
                                    {"table", table},
                                    {"outlines", outlines},
                                    {"definition", definition},
                                    {"manifest", manifest},
                                    {"name", name},
                                    {"find", find},
                                    {"workbook", workbook},
                                    {"published_table", published_table}};

}  // namespace hub::fuzz
