// SPDX-License-Identifier: Apache-2.0
#include "query/records.hpp"

#include "fixtures/example_hub.hpp"
#include "fixtures/street_archive.hpp"
#include "query/release.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <thread>

namespace hub::query {
namespace {

const Month january(2026, 1);
const Coordinates high_street{-1'150'000, 51'750'000};

/// A release with three burglaries at one point.
struct World {
  test::HubCopy hub;
  store::Release release;

  World() {
    test::write_bytes(hub.data() / test::street_path("2026-01", "example"), test::street_csv(std::vector<test::StreetLine>(3)));
    hub.declare_supplied("example", "2026-01");
    value_or_throw(hub.build_with_data());
    release = value_or_throw(store::current_release(hub.releases()));
  }
};

std::size_t found_near(const Records& records) {
  const auto reader = value_or_throw(records.reader());
  return value_or_throw(reader->near(high_street, 100, january)).value().records.size();
}

}  // namespace

TEST(Records, are_read_near_a_point_through_a_release_that_is_served) {
  const World world;
  const auto served = value_or_throw(Release::open(world.release));
  EXPECT_EQ(served->snapshot->release_id(), world.release.manifest.id);
  EXPECT_EQ(found_near(served->records), 3U);
}

TEST(Records, readers_are_lent_again_and_each_to_one_borrower_at_a_time) {
  const World world;
  const Records records(world.release);
  EXPECT_EQ(records.idle(), 0U);
  StreetReader* first = nullptr;
  {
    const auto one = value_or_throw(records.reader());
    const auto other = value_or_throw(records.reader());
    EXPECT_NE(one.get(), other.get());
    first = one.get();
  }
  EXPECT_EQ(records.idle(), 2U);
  const auto again = value_or_throw(records.reader());
  EXPECT_EQ(again.get(), first);
  std::vector<Records::Lent> many;
  for (int i = 0; i < 9; ++i) many.push_back(value_or_throw(records.reader()));
  many.clear();
  EXPECT_EQ(records.idle(), 4U) << "the others are closed";
}

TEST(Records, answer_many_threads_at_once) {
  const World world;
  const Records records(world.release);
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        if (found_near(records) != 3) ++wrong;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_LE(records.idle(), 4U);
}

TEST(Records, of_a_release_without_any_say_how_to_get_them) {
  const Records records(test::example_release());
  const auto reader = records.reader();
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, ErrorCode::not_found);
  EXPECT_NE(reader.error().message.find("--data"), std::string::npos) << reader.error().message;
}

TEST(Records, once_opened_stay_readable_when_the_release_is_deleted) {
  const World world;
  const Records records(world.release);
  EXPECT_EQ(found_near(records), 3U);
  std::filesystem::remove_all(world.release.folder);
  EXPECT_EQ(found_near(records), 3U);
}

}  // namespace hub::query
