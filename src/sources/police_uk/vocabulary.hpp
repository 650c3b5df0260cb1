// SPDX-License-Identifier: Apache-2.0
// Types and outcomes of the street-level files of data.police.uk, as the published files spell them. A release carries them with it.
// Source: data.police.uk/about#columns.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hub::sources {

struct CrimeType {
  std::string_view title;  ///< "Public order", as published
  std::string_view id;     ///< "public-order", the category in measures.toml
};

/// The fourteen types in use since May 2013, in order of title. A record stores the place in this list.
inline constexpr std::array<CrimeType, 14> crime_types{{{"Anti-social behaviour", "anti-social-behaviour"},
                                                        {"Bicycle theft", "bicycle-theft"},
                                                        {"Burglary", "burglary"},
                                                        {"Criminal damage and arson", "criminal-damage-and-arson"},
                                                        {"Drugs", "drugs"},
                                                        {"Other crime", "other-crime"},
                                                        {"Other theft", "other-theft"},
                                                        {"Possession of weapons", "possession-of-weapons"},
                                                        {"Public order", "public-order"},
                                                        {"Robbery", "robbery"},
                                                        {"Shoplifting", "shoplifting"},
                                                        {"Theft from the person", "theft-from-the-person"},
                                                        {"Vehicle crime", "vehicle-crime"},
                                                        {"Violence and sexual offences", "violence-and-sexual-offences"}}};

/// Values of "Last outcome category"; the empty one is of records without an outcome. Two mean that the case is not finished.
inline constexpr std::string_view under_investigation = "Under investigation";
inline constexpr std::string_view awaiting_court_outcome = "Awaiting court outcome";
inline constexpr std::array<std::string_view, 28> crime_outcomes{"",
                                                                 "Action to be taken by another organisation",
                                                                 awaiting_court_outcome,
                                                                 "Court case unable to proceed",
                                                                 "Court result unavailable",
                                                                 "Defendant found not guilty",
                                                                 "Defendant sent to Crown Court",
                                                                 "Formal action is not in the public interest",
                                                                 "Further action is not in the public interest",
                                                                 "Further investigation is not in the public interest",
                                                                 "Investigation complete; no suspect identified",
                                                                 "Local resolution",
                                                                 "Offender deprived of property",
                                                                 "Offender fined",
                                                                 "Offender given a caution",
                                                                 "Offender given a drugs possession warning",
                                                                 "Offender given absolute discharge",
                                                                 "Offender given community sentence",
                                                                 "Offender given conditional discharge",
                                                                 "Offender given penalty notice",
                                                                 "Offender given suspended prison sentence",
                                                                 "Offender ordered to pay compensation",
                                                                 "Offender otherwise dealt with",
                                                                 "Offender sent to prison",
                                                                 "Status update unavailable",
                                                                 "Suspect charged as part of another case",
                                                                 "Unable to prosecute suspect",
                                                                 under_investigation};

/// Places in the lists above; nothing when it is not in them.
[[nodiscard]] std::optional<std::uint8_t> crime_type_titled(std::string_view title);
[[nodiscard]] std::optional<std::uint8_t> crime_outcome_titled(std::string_view title);

}  // namespace hub::sources
