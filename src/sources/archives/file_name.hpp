// SPDX-License-Identifier: Apache-2.0
// What the name of a file, or of an entry of an archive, says about it: the only thing that decides whether it is read. A name that is not
// one of ours makes a stranger, which is listed with the reason and left alone, whatever it is.
#pragma once
#include "sources/police_uk/published_file.hpp"

#include <string>
#include <string_view>

namespace hub::sources {

enum class NameKind { street, archive, stranger };

struct FileName {
  NameKind kind = NameKind::stranger;
  PublishedFile street;  ///< of a street file
  std::string reason;    ///< of a stranger: why it is not read, and what to do when it may hold what is looked for
};

/// By the last part of a path of either kind of slash. A published name is known in capitals too ("….CSV") and with the number that a
/// browser gives a second download ("… (1).csv"). Any bytes are a name.
[[nodiscard]] FileName file_name(std::string_view path);

/// Whether a stranger of this name is a workbook (.xlsx, .ods).
[[nodiscard]] bool is_workbook_name(std::string_view path);
/// Whether it may hold a published table: a workbook, an .xls, which often is an .xlsx, or a .csv that is no file of data.police.uk.
[[nodiscard]] bool may_hold_tables(std::string_view path);

}  // namespace hub::sources
