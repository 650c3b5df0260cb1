// SPDX-License-Identifier: Apache-2.0
#include "web/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <new>

namespace hub::web {
namespace {

constexpr int live_brotli_quality = 5;
constexpr int live_gzip_level = 6;
constexpr int gzip_window = 15 + 16;

/// The first `size` bytes in no more room than they need: answers are kept, and the bound they were made in is twice as large.
std::string cut_to(std::string bytes, std::size_t size) {
  bytes.resize(size);
  bytes.shrink_to_fit();
  return bytes;
}

std::string brotli(const std::string& bytes, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  const auto* in = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), in, &size,
                            reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_FALSE) {
    throw std::bad_alloc();
  }
  return cut_to(std::move(out), size);
}

std::string gzip(const std::string& bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's interface predates const
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::bad_alloc();
  return cut_to(std::move(out), stream.total_out);
}

}  // namespace

std::string coded(const std::string& bytes, Coding coding, Effort effort) {
  switch (coding) {
    case Coding::identity: break;
    case Coding::gzip: return gzip(bytes, effort == Effort::fixed ? Z_BEST_COMPRESSION : live_gzip_level);
    case Coding::brotli: return brotli(bytes, effort == Effort::fixed ? BROTLI_MAX_QUALITY : live_brotli_quality);
  }
  return bytes;
}

}  // namespace hub::web
