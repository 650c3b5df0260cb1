// SPDX-License-Identifier: Apache-2.0
#include "web/assets.hpp"

#include "base/digest.hpp"
#include "embedded/assets.hpp"
#include "web/compression.hpp"

#include <fmt/format.h>

#include <cassert>

namespace hub::web {
namespace {

constexpr std::string_view font_placeholder = "public-sans.woff2";

std::string embedded_file(std::string_view name) {
  for (const auto& file : embedded::assets::files()) {
    if (file.path == name) return std::string(file.bytes);
  }
  assert(false && "no such embedded file");
  return {};
}

}  // namespace

Assets::Assets() {
  addresses_.font = add("public-sans", "woff2", "font/woff2", embedded_file("public-sans-latin-wght-normal.woff2"), false);
  addresses_.icon = add("icon", "svg", "image/svg+xml", embedded_file("icon.svg"), true);
  addresses_.search = add("search", "js", "text/javascript; charset=utf-8", embedded_file("search.js"), true);
  std::string css = embedded_file("hub.css");
  const auto at = css.find(font_placeholder);
  assert(at != std::string::npos);
  css.replace(at, font_placeholder.size(), addresses_.font.substr(addresses_.font.rfind('/') + 1));
  addresses_.css = add("hub", "css", "text/css; charset=utf-8", std::move(css), true);
}

std::string Assets::add(const std::string& name, const std::string& extension, const std::string& type, std::string bytes,
                        bool compressible) {
  const std::string address = fmt::format("/assets/{}-{}.{}", name, sha256_hex(bytes).substr(0, 10), extension);
  Asset asset{type, {}};
  for (const Coding coding : {Coding::gzip, Coding::brotli}) {
    if (compressible) asset.bodies.emplace(coding, std::make_shared<const std::string>(coded(bytes, coding, Effort::fixed)));
  }
  asset.bodies.emplace(Coding::identity, std::make_shared<const std::string>(std::move(bytes)));
  by_address_.emplace(address, std::move(asset));
  return address;
}

const Assets::Asset* Assets::find(const std::string& address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : &found->second;
}

}  // namespace hub::web
