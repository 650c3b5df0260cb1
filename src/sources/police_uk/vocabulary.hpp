// SPDX-License-Identifier: Apache-2.0
// Types and outcomes of the street-level files of data.police.uk, as the published files spell them. A release carries them with it.
// Source: data.police.uk/about#columns.
#pragma once
#include "domain/month.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hub::sources {

/// A type with the months in which the publisher told it apart. One that was split or cut down ends, and what it became begins anew.
struct CrimeType {
  std::string_view title;  ///< "Public order", as published
  std::string_view id;     ///< "public-order", the category in measures.toml
  Month first;
  std::optional<Month> last;  ///< nothing: still in use
};

/// The first month of the street-level files.
inline constexpr Month first_street_month{2010, 12};

/// The fourteen types in use today, in order of title, then those that ended. A record stores the place in this list.
/// Source: data.police.uk/changelog; the files of December 2010 to April 2013.
inline constexpr std::array<CrimeType, 17> crime_types{
    {{"Anti-social behaviour", "anti-social-behaviour", first_street_month, {}},
     {"Bicycle theft", "bicycle-theft", {2013, 5}, {}},
     {"Burglary", "burglary", first_street_month, {}},
     {"Criminal damage and arson", "criminal-damage-and-arson", {2011, 9}, {}},
     {"Drugs", "drugs", {2011, 9}, {}},
     {"Other crime", "other-crime", {2011, 9}, {}},
     {"Other theft", "other-theft", {2013, 5}, {}},
     {"Possession of weapons", "possession-of-weapons", {2013, 5}, {}},
     {"Public order", "public-order", {2013, 5}, {}},
     {"Robbery", "robbery", first_street_month, {}},
     {"Shoplifting", "shoplifting", {2011, 9}, {}},
     {"Theft from the person", "theft-from-the-person", {2013, 5}, {}},
     {"Vehicle crime", "vehicle-crime", first_street_month, {}},
     {"Violence and sexual offences", "violence-and-sexual-offences", first_street_month, {}},
     {"Other crime", "other-crime-to-2011", first_street_month, Month{2011, 8}},
     {"Other theft", "other-theft-to-2013", {2011, 9}, Month{2013, 4}},
     {"Public disorder and weapons", "public-disorder-and-weapons", {2011, 9}, Month{2013, 4}}}};

/// How many of them, from the first on, are in use today.
inline constexpr std::size_t crime_types_in_use = 14;

/// What "Violence and sexual offences" was called until April 2013.
inline constexpr std::string_view violent_crime = "Violent crime";

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

/// The place in crime_types of what a file of that month calls so; nothing when no such type is known. A type that is in use today is known
/// in earlier months too, because months are supplied again.
[[nodiscard]] std::optional<std::uint8_t> crime_type_titled(std::string_view title, Month month);
/// The place in crime_outcomes; nothing for a wording that is not listed: the publisher rewords them now and then.
[[nodiscard]] std::optional<std::uint8_t> crime_outcome_titled(std::string_view title);

}  // namespace hub::sources
