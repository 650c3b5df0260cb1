// SPDX-License-Identifier: Apache-2.0
// Published figures of answering and attending, and what they are about. Columns mean what sql/schema says.
#pragma once
#include "store/row_description.hpp"

#include <cstdint>
#include <string_view>
#include <tuple>

namespace hub::store {

struct ResponseOutlineRow {
  static constexpr std::string_view table = "response_outline";
  std::string_view comparator;
  std::string_view answered_share;
  std::string_view mean_time;
  std::string_view about;
  static constexpr auto columns =
      std::tuple{Column{"comparator", &ResponseOutlineRow::comparator}, Column{"answered_share", &ResponseOutlineRow::answered_share},
                 Column{"mean_time", &ResponseOutlineRow::mean_time}, Column{"about", &ResponseOutlineRow::about}};
};

struct ResponseTopicRow {
  static constexpr std::string_view table = "response_topic";
  std::string_view id;
  std::string_view key;
  std::string_view title;
  std::string_view subject;
  bool attended;
  std::int64_t position;
  static constexpr auto columns = std::tuple{Column{"id", &ResponseTopicRow::id},
                                             Column{"key", &ResponseTopicRow::key},
                                             Column{"title", &ResponseTopicRow::title},
                                             Column{"subject", &ResponseTopicRow::subject},
                                             Column{"attended", &ResponseTopicRow::attended},
                                             Column{"position", &ResponseTopicRow::position}};
};

struct PublishedFigureRow {
  static constexpr std::string_view table = "published_figure";
  std::string_view measure;
  std::string_view area_name;
  std::string_view area;
  std::string_view period_first;
  std::string_view period_last;
  std::string_view value;
  std::string_view unit;
  std::string_view grade;
  std::string_view clock;
  std::string_view target;
  std::string_view bound;
  std::string_view note;
  std::string_view publisher;
  std::string_view url;
  std::string_view quality;
  static constexpr auto columns = std::tuple{Column{"measure", &PublishedFigureRow::measure},
                                             Column{"area_name", &PublishedFigureRow::area_name},
                                             Column{"area", &PublishedFigureRow::area},
                                             Column{"period_first", &PublishedFigureRow::period_first},
                                             Column{"period_last", &PublishedFigureRow::period_last},
                                             Column{"value", &PublishedFigureRow::value},
                                             Column{"unit", &PublishedFigureRow::unit},
                                             Column{"grade", &PublishedFigureRow::grade},
                                             Column{"clock", &PublishedFigureRow::clock},
                                             Column{"target", &PublishedFigureRow::target},
                                             Column{"bound", &PublishedFigureRow::bound},
                                             Column{"note", &PublishedFigureRow::note},
                                             Column{"publisher", &PublishedFigureRow::publisher},
                                             Column{"url", &PublishedFigureRow::url},
                                             Column{"quality", &PublishedFigureRow::quality}};
};

}  // namespace hub::store
