// SPDX-License-Identifier: Apache-2.0
// How the open data tables write quarters, days and offence codes.
#pragma once
#include "domain/month.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hub::sources::home_office {

/// The quarter of a financial year, which begins in April: "2012/13" and "4" are January to March 2013. The year may be written "2012-13"
/// or "2012/2013", the quarter "Q4".
[[nodiscard]] std::optional<Period> quarter_of(std::string_view financial_year, std::string_view quarter);

/// Twelve months that end with the day's month: "31-03-2003", "31/03/2003", "2003-03-31", or the days since 30 December 1899 of a
/// spreadsheet. The day must be one of a month's last four, because one edition prints 30-12-2017.
[[nodiscard]] std::optional<Period> year_ending(std::string_view day);

/// A code as people write it: a spreadsheet stores 4.4 as "4.4000000000000004".
[[nodiscard]] std::string offence_code(std::string_view cell);

}  // namespace hub::sources::home_office
