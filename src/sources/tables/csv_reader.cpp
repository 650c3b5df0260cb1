// SPDX-License-Identifier: Apache-2.0
#include "sources/tables/csv_reader.hpp"

#include "base/text.hpp"

namespace hub::sources {
namespace {

constexpr std::size_t most_record_bytes = 1 << 20;
constexpr std::size_t most_fields = 256;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

CsvReader::CsvReader(std::string_view bytes, std::string name, int first_line) : bytes_(bytes), name_(std::move(name)), line_(first_line) {
  if (first_line == 1 && bytes_.starts_with(byte_order_mark)) at_ = line_start_ = byte_order_mark.size();
}

std::string CsvReader::place() const { return fmt::format("{}:{}:{}", name_, line_, at_ - line_start_ + 1); }

bool CsvReader::skip_line_end() {
  if (at_ < bytes_.size() && bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
  if (at_ >= bytes_.size() || bytes_[at_] != '\n') return false;
  line_start_ = ++at_;
  ++line_;
  return true;
}

Result<bool> CsvReader::next(CsvRecord& record) {
  if (at_ >= bytes_.size()) return false;
  record.line = line_;
  record.fields.clear();
  const std::size_t begin = at_;
  while (true) {
    auto text = field();
    if (!text) return tl::unexpected(std::move(text.error()));
    record.fields.push_back(std::move(*text));
    if (record.fields.size() > most_fields || at_ - begin > most_record_bytes) {
      return fail(ErrorCode::input_refused, place(), "found a record of over {} fields or {} bytes, expected fewer", most_fields,
                  most_record_bytes);
    }
    if (at_ < bytes_.size() && bytes_[at_] == ',') {
      ++at_;
      continue;
    }
    record.raw = bytes_.substr(begin, at_ - begin);
    if (at_ < bytes_.size() && !skip_line_end()) {
      return fail(ErrorCode::input_refused, place(), "found byte {} after a field, expected a comma or a line end",
                  int(static_cast<unsigned char>(bytes_[at_])));
    }
    if (!is_utf8(record.raw))
      return fail(ErrorCode::input_refused, fmt::format("{}:{}", name_, record.line), "found bytes that are not UTF-8");
    if (record.raw.find('\0') != std::string_view::npos) {
      return fail(ErrorCode::input_refused, fmt::format("{}:{}", name_, record.line), "found a NUL byte, expected text");
    }
    return true;
  }
}

Result<std::string> CsvReader::field() {
  if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted_field();
  const std::size_t end = std::min(bytes_.find_first_of(",\r\n\"", at_), bytes_.size());
  if (end < bytes_.size() && bytes_[end] == '"') {
    at_ = end;
    return fail(ErrorCode::input_refused, place(), "found a quote inside an unquoted field");
  }
  std::string text(bytes_.substr(at_, end - at_));
  at_ = end;
  return text;
}

Result<std::string> CsvReader::quoted_field() {
  const std::string opened = place();
  std::string text;
  for (++at_; at_ < bytes_.size(); ++at_) {
    if (text.size() > most_record_bytes) break;
    if (bytes_[at_] == '"') {
      if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
        ++at_;
      } else {
        ++at_;
        return text;
      }
    } else if (bytes_[at_] == '\n') {
      ++line_;
      line_start_ = at_ + 1;
    }
    text.push_back(bytes_[at_]);
  }
  return fail(ErrorCode::input_refused, opened, "found a quote that is not closed within {} bytes", most_record_bytes);
}

}  // namespace hub::sources
