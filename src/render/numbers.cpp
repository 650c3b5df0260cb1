// SPDX-License-Identifier: Apache-2.0
#include "render/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::render {
namespace {

/// Thousands separators in the whole part, a real minus sign.
std::string grouped(const std::string& digits) {
  const bool negative = digits.starts_with('-');
  const std::string plain = negative ? digits.substr(1) : digits;
  const std::size_t whole = std::min(plain.find('.'), plain.size());
  std::string text = negative ? "−" : "";
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0) text += ',';
    text += plain[i];
  }
  return text;
}

}  // namespace

std::string count_text(std::int64_t count) { return grouped(std::to_string(count)); }
std::string decimal_text(const stats::Decimal& number) { return grouped(stats::digits(number)); }

int rate_decimals(const stats::Rate& rate) {
  const double size = rate.value() < 0 ? -rate.value() : rate.value();
  return size >= 0.995 || size == 0.0 ? 1 : size >= 0.0995 ? 2 : 3;
}

int comparison_decimals(const stats::Rate& own, const stats::Rate& other) { return std::max(rate_decimals(own), rate_decimals(other)); }

stats::Decimal comparator_rate(const facts::Comparator& comparator, const stats::Rate& own) {
  const int decimals = comparison_decimals(own, comparator.rate.value());
  return comparator.mean ? stats::round_real(*comparator.mean, decimals) : comparator.rate.value().rounded(decimals);
}

std::string rate_text(const stats::Rate& rate) { return decimal_text(rate.rounded(rate_decimals(rate))); }
std::string real_text(double value, int decimals) { return decimal_text(stats::round_real(value, decimals)); }

std::string signed_percent(const stats::Decimal& percent) {
  return fmt::format("{}{} %", percent.scaled > 0 ? "+" : "", decimal_text(percent));
}

std::string published_text(const std::string& digits) { return grouped(digits); }

}  // namespace hub::render
