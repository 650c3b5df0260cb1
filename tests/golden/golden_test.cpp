// SPDX-License-Identifier: Apache-2.0
// Whole answers of the example hub. ./check --bless rewrites them; the difference is reviewed as the description of the change.
#include "base/files.hpp"
#include "fixtures/example_hub.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace hub::web {
namespace {

struct Golden {
  const char* file;
  const char* target;
};

/// The release's id is made of the date and a digest; it is named elsewhere.
std::string without_release(std::string text) {
  const std::string& id = test::example_snapshot()->release_id();
  for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at)) text.replace(at, id.size(), "RELEASE");
  return text;
}

class GoldenAnswer : public testing::TestWithParam<Golden> {};

}  // namespace

TEST_P(GoldenAnswer, is_what_was_reviewed) {
  const auto path = std::filesystem::path(HUB_SOURCE_DIR) / "tests/golden" / GetParam().file;
  const Response response = test::example_site().respond({"GET", GetParam().target, "", "", ""});
  const std::string answer = without_release(*response.body);
  if (std::getenv("HUB_BLESS") != nullptr) std::ofstream(path, std::ios::binary) << answer;
  EXPECT_EQ(answer, value_or_throw(read_file(path, 1U << 22U))) << "if the change is meant: ./check --bless";
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
