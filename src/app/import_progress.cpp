// SPDX-License-Identifier: Apache-2.0
#include "app/import_progress.hpp"

#include "app/table.hpp"
#include "base/log.hpp"

#include <cmath>

namespace hub::app {
namespace {

using Seconds = std::chrono::duration<double>;

double share_of(const build::ImportProgress& progress) {
  if (progress.bytes_in_all == 0) return 1.0;
  return static_cast<double>(progress.bytes) / static_cast<double>(progress.bytes_in_all);
}

std::string speed(const build::ImportProgress& progress, Seconds elapsed) {
  const double a_second = elapsed.count() > 0.0 ? static_cast<double>(progress.rows) / elapsed.count() : 0.0;
  return with_thousands(std::llround(a_second)) + " rows/s";
}

std::string time_left(const build::ImportProgress& progress, Seconds elapsed) {
  const double share = share_of(progress);
  if (share <= 0.0) return "time left unknown";
  const auto seconds = static_cast<std::int64_t>(std::ceil(elapsed.count() * (1.0 - share) / share));
  return seconds < 120 ? fmt::format("{} s left", seconds) : fmt::format("{} min left", (seconds + 59) / 60);
}

}  // namespace

std::string progress_bar(const build::ImportProgress& progress, Seconds elapsed) {
  constexpr std::size_t width = 24;
  const double share = share_of(progress);
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(width));
  std::string bar(filled, '=');
  if (filled < width) bar += '>';
  bar.resize(width, ' ');
  return fmt::format("[{}] {:3} %  {} rows  {}  {}", bar, static_cast<int>(share * 100.0), with_thousands(progress.rows),
                     speed(progress, elapsed), time_left(progress, elapsed));
}

std::string progress_sentence(const build::ImportProgress& progress, Seconds elapsed) {
  return fmt::format("read {} of {} street files, {} rows, {}, {}", progress.files, progress.files_in_all, with_thousands(progress.rows),
                     speed(progress, elapsed), time_left(progress, elapsed));
}

ProgressReport::ProgressReport(bool terminal) : terminal_(terminal), began_(std::chrono::steady_clock::now()) {}

void ProgressReport::operator()(const build::ImportProgress& progress) {
  constexpr auto shortest = std::chrono::milliseconds(100);
  const auto now = std::chrono::steady_clock::now();
  const bool done = progress.files == progress.files_in_all;
  if (terminal_) {
    if (!done && now - written_ < shortest) return;
    written_ = now;
    fmt::print(stderr, "\r{}\033[K{}", progress_bar(progress, now - began_), done ? "\n" : "");
    std::fflush(stderr);
    return;
  }
  const auto tenths = static_cast<std::uint64_t>(share_of(progress) * 10.0);
  if (!done && tenths == tenths_) return;
  tenths_ = tenths;
  log("{}", progress_sentence(progress, now - began_));
}

}  // namespace hub::app
