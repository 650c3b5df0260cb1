// SPDX-License-Identifier: Apache-2.0
// The fixed files (style sheet, typeface, icon, script) under addresses that contain a digest of their bytes.
#pragma once
#include "render/page.hpp"
#include "web/negotiation.hpp"

#include <map>
#include <memory>
#include <string>

namespace hub::web {

class Assets {
 public:
  /// The style sheet names its typeface beside itself, wherever both are.
  Assets();

  struct Asset {
    std::string type;
    std::map<Coding, std::shared_ptr<const std::string>> bodies;  ///< identity always; codings only where they help
  };
  /// Null when there is none at this address.
  [[nodiscard]] const Asset* find(const std::string& address) const;
  [[nodiscard]] const render::PageAssets& addresses() const { return addresses_; }

 private:
  std::string add(const std::string& name, const std::string& extension, const std::string& type, std::string bytes, bool compressible);

  std::map<std::string, Asset> by_address_;
  render::PageAssets addresses_;
};

}  // namespace hub::web
