// SPDX-License-Identifier: Apache-2.0
#include "pages/answer.hpp"

namespace hub::pages {

Answer with_body(std::string body) { return {200, {}, std::move(body)}; }

Answer with_pieces(Pieces pieces) { return {200, {}, std::move(pieces)}; }

Answer elsewhere(std::string address) {
  return {302, {{"Content-Type", "text/plain; charset=utf-8"}, {"Location", std::move(address)}}, std::string()};
}

}  // namespace hub::pages
