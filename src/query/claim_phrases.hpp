// SPDX-License-Identifier: Apache-2.0
// What the claim checker knows of English, folded as claims are: directions, sizes and bounds in words. Longer phrases stand before those
// that they hold.
#pragma once
#include "stats/claim.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace hub::query::phrases {

using Says = stats::Claim::Says;
using Bound = stats::Claim::Bound;

struct Direction {
  std::string_view words;
  Says says;
  bool present = false;  ///< it goes on today
};
inline constexpr std::array directions{Direction{"higher than", Says::above},
                                       Direction{"more than average", Says::above},
                                       Direction{"above", Says::above},
                                       Direction{"lower than", Says::below},
                                       Direction{"less than average", Says::below},
                                       Direction{"below", Says::below},
                                       Direction{"rose", Says::rose},
                                       Direction{"risen", Says::rose},
                                       Direction{"rise", Says::rose},
                                       Direction{"rising", Says::rose, true},
                                       Direction{"up", Says::rose},
                                       Direction{"increased", Says::rose},
                                       Direction{"increase", Says::rose},
                                       Direction{"increasing", Says::rose, true},
                                       Direction{"grew", Says::rose},
                                       Direction{"grown", Says::rose},
                                       Direction{"growing", Says::rose, true},
                                       Direction{"more", Says::rose},
                                       Direction{"higher", Says::rose},
                                       Direction{"soared", Says::rose},
                                       Direction{"soaring", Says::rose, true},
                                       Direction{"surged", Says::rose},
                                       Direction{"surging", Says::rose, true},
                                       Direction{"jumped", Says::rose},
                                       Direction{"climbed", Says::rose},
                                       Direction{"rocketed", Says::rose},
                                       Direction{"fell", Says::fell},
                                       Direction{"fallen", Says::fell},
                                       Direction{"fall", Says::fell},
                                       Direction{"falling", Says::fell, true},
                                       Direction{"down", Says::fell},
                                       Direction{"decreased", Says::fell},
                                       Direction{"decrease", Says::fell},
                                       Direction{"decreasing", Says::fell, true},
                                       Direction{"dropped", Says::fell},
                                       Direction{"drop", Says::fell},
                                       Direction{"dropping", Says::fell, true},
                                       Direction{"declined", Says::fell},
                                       Direction{"declining", Says::fell, true},
                                       Direction{"plummeted", Says::fell},
                                       Direction{"plunged", Says::fell},
                                       Direction{"fewer", Says::fell},
                                       Direction{"less", Says::fell},
                                       Direction{"lower", Says::fell}};

/// A size that says its direction too.
struct SizedDirection {
  std::string_view words;
  Says says;
  std::int64_t percent;
};
inline constexpr std::array sized_directions{
    SizedDirection{"doubled", Says::rose, 100},    SizedDirection{"trebled", Says::rose, 200},
    SizedDirection{"tripled", Says::rose, 200},    SizedDirection{"quadrupled", Says::rose, 300},
    SizedDirection{"halved", Says::fell, 50},      SizedDirection{"twice as high as", Says::above, 100},
    SizedDirection{"twice the", Says::above, 100}, SizedDirection{"double the", Says::above, 100},
    SizedDirection{"half the", Says::below, 50}};

struct Size {
  std::string_view words;
  std::int64_t percent;
};
inline constexpr std::array sizes{Size{"three quarters", 75}, Size{"two thirds", 67},  Size{"a third", 33}, Size{"one third", 33},
                                  Size{"a quarter", 25},      Size{"one quarter", 25}, Size{"a half", 50},  Size{"half", 50},
                                  Size{"a fifth", 20},        Size{"one fifth", 20},   Size{"a tenth", 10}, Size{"one tenth", 10}};

/// Before "times the average": what is above it by 100 % less.
inline constexpr std::array<std::string_view, 11> multiples{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

struct BoundWords {
  std::string_view words;
  Bound bound;
};
inline constexpr std::array bounds{
    BoundWords{"more than", Bound::more_than}, BoundWords{"over", Bound::more_than},       BoundWords{"at least", Bound::at_least},
    BoundWords{"less than", Bound::less_than}, BoundWords{"fewer than", Bound::less_than}, BoundWords{"under", Bound::less_than},
    BoundWords{"at most", Bound::at_most},     BoundWords{"up to", Bound::at_most},        BoundWords{"about", Bound::about},
    BoundWords{"around", Bound::about},        BoundWords{"roughly", Bound::about},        BoundWords{"nearly", Bound::about},
    BoundWords{"almost", Bound::about}};

/// Before what was recorded: "1,328 incidents of anti-social behaviour".
inline constexpr std::array<std::string_view, 7> records_of{"recorded crimes of", "recorded offences of", "incidents of", "instances of",
                                                            "cases of",           "offences of",          "crimes of"};

struct Rank {
  std::string_view words;
  Says says;
};
inline constexpr std::array ranks{Rank{"highest number of", Says::most},
                                  Rank{"lowest number of", Says::fewest},
                                  Rank{"highest", Says::highest},
                                  Rank{"lowest", Says::lowest},
                                  Rank{"most", Says::most},
                                  Rank{"fewest", Says::fewest}};

struct People {
  std::string_view word;
  Denominator of;
};
inline constexpr std::array people{People{"households", Denominator::households}, People{"homes", Denominator::households},
                                   People{"residents", Denominator::residents}, People{"people", Denominator::residents},
                                   People{"inhabitants", Denominator::residents}};

inline constexpr std::array<std::string_view, 9> of_today{"is", "are", "keeps", "keep", "going", "getting", "coming", "does", "do"};
inline constexpr std::array<std::string_view, 4> of_its_time{"was", "were", "had", "did"};
/// Of today where no other verb follows: "has the highest".
inline constexpr std::array<std::string_view, 2> of_today_alone{"has", "have"};

}  // namespace hub::query::phrases
