// SPDX-License-Identifier: Apache-2.0
// What the fuzzers call, and what the ordinary tests replay over the corpus: each parser with any bytes at all.
#pragma once
#include <string_view>

namespace hub::fuzz {

void csv(std::string_view bytes);
void uri(std::string_view bytes);
void period(std::string_view bytes);
void accept(std::string_view bytes);
void street(std::string_view bytes);
void zip(std::string_view bytes);

}  // namespace hub::fuzz
