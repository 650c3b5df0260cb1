// SPDX-License-Identifier: Apache-2.0
// Whole answers of the example hub. ./check --bless rewrites them; the difference is reviewed as the description of the change.
#include "base/files.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>

namespace hub::web {
namespace {

struct Golden {
  const char* file;
  const char* target;
};

/// The release's id and the digests in the addresses of fixed files change with every build; other tests look at them.
std::string without_digests(const std::string& text) {
  static const std::regex release(test::example_snapshot()->release_id());
  static const std::regex asset("(/assets/[a-z-]+)-[0-9a-f]{10}");
  return std::regex_replace(std::regex_replace(text, release, "RELEASE"), asset, "$1-DIGEST");
}

/// Where two texts part, with what stands there.
std::string first_difference(const std::string& found, const std::string& wanted) {
  const auto parts = std::mismatch(found.begin(), found.end(), wanted.begin(), wanted.end());
  const auto at = static_cast<std::size_t>(parts.first - found.begin());
  return "at byte " + std::to_string(at) + ": found \"" + found.substr(at, 80) + "\", expected \"" +
         wanted.substr(std::min(at, wanted.size()), 80) + "\"";
}

class GoldenAnswer : public testing::TestWithParam<Golden> {};

}  // namespace

TEST_P(GoldenAnswer, is_what_was_reviewed) {
  const auto path = std::filesystem::path(HUB_SOURCE_DIR) / "tests/golden" / GetParam().file;
  const Response response = *test::example_site().respond({"GET", GetParam().target, "", "", ""});
  const std::string answer = without_digests(*response.body);
  if (std::getenv("HUB_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << answer;
  const std::string golden = value_or_throw(read_file(path, 1U << 22U));
  EXPECT_TRUE(answer == golden) << first_difference(answer, golden) << "; if the change is meant: ./check --bless";
}

INSTANTIATE_TEST_SUITE_P(Golden, GoldenAnswer,
                         testing::Values(Golden{"force-with-a-gap.json", "/areas/X23000001/burglary.json"},
                                         Golden{"force-with-a-gap.csv", "/areas/X23000001/burglary.csv"},
                                         Golden{"quarterly-with-negative-cells.json", "/areas/X23000003/attempted-burglary.json"},
                                         Golden{"district-without-a-figure.json", "/areas/X06000001/residential-burglary.json"},
                                         Golden{"district-without-a-figure.csv", "/areas/X06000001/residential-burglary.csv"},
                                         Golden{"district.csv", "/areas/X06000003.csv"},
                                         Golden{"nation-all-supplied.json", "/areas/X04000001/residential-burglary.json"},
                                         Golden{"response.csv", "/response.csv"}, Golden{"response.json", "/response.json"},
                                         Golden{"found-through-a-former-name.json", "/find.json?q=old+ferry"},
                                         Golden{"no-such-area.json", "/areas/X99999999.json"},
                                         Golden{"district-measure-page.html", "/areas/X06000002/shoplifting"}),
                         [](const auto& test_info) {
                           std::string name = test_info.param.file;
                           for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                           return name;
                         });

}  // namespace hub::web
