// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4) of bytes, by OpenSSL's libcrypto.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace hub {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits. The object is finished afterwards.
  [[nodiscard]] std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace hub
