// SPDX-License-Identifier: Apache-2.0
// CPU per answer, from a built release: HUB_RELEASES names the folder. bench/run builds it and compares with the budgets. Records are asked
// for only when the release holds some.
#include "query/places/place_search.hpp"
#include "query/snapshot.hpp"
#include "query/street_records.hpp"
#include "store/release.hpp"
#include "web/site.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>

namespace hub {
namespace {

std::shared_ptr<const query::Snapshot> snapshot() {
  static const auto opened = value_or_throw(query::Snapshot::open(value_or_throw(store::current_release(std::getenv("HUB_RELEASES")))));
  return opened;
}

std::shared_ptr<const query::Release> opened() {
  static const auto release =
      std::make_shared<const query::Release>(snapshot(), value_or_throw(store::current_release(std::getenv("HUB_RELEASES"))));
  return release;
}

void uncached(benchmark::State& state, const char* target, const char* coding) {
  const web::Site site(opened(), system_now, {.software = "bench", .kept_bytes = 0});
  for (auto _ : state) benchmark::DoNotOptimize(site.respond({"GET", target, "", coding, ""}));
}

void cached(benchmark::State& state, const char* target) {
  const web::Site site(opened(), system_now, {.software = "bench"});
  for (auto _ : state) benchmark::DoNotOptimize(site.respond({"GET", target, "", "br", ""}));
}

void open_release(benchmark::State& state) {
  const auto release = value_or_throw(store::current_release(std::getenv("HUB_RELEASES")));
  for (auto _ : state) benchmark::DoNotOptimize(query::Snapshot::open(release));
}

/// The newest month with records, and 200 published points, the same in every run.
struct Places {
  Month month;
  std::vector<Coordinates> centres;
};

Places random_places(const query::StreetRecords& records) {
  Month month = snapshot()->hub.newest;
  while (!records.holds(month)) month = month - 1;
  Places places{month, {}};
  std::mt19937 random(200);
  while (places.centres.size() < 200) {
    const Coordinates at = records.points()[random() % records.points().size()];
    if (at != Coordinates{}) places.centres.push_back(at);
  }
  return places;
}

/// Wall time of each of 200 questions, in milliseconds; the first round warms the database's cache.
void within_a_mile(benchmark::State& state) {
  const auto records = query::StreetRecords::open(value_or_throw(store::current_release(std::getenv("HUB_RELEASES"))));
  if (!records) return state.SkipWithError("the release holds no records");
  const Places places = random_places(*records);
  query::StreetReader reader(*records);
  std::vector<double> times_ms;
  std::size_t found = 0;
  for (auto _ : state) {
    times_ms.clear();
    found = 0;
    for (const Coordinates& centre : places.centres) {
      const auto began = std::chrono::steady_clock::now();
      found += value_or_throw(reader.near(centre, 1609.344, places.month)).value().records.size();
      times_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
  }
  std::sort(times_ms.begin(), times_ms.end());
  state.counters["p50_ms"] = times_ms[times_ms.size() / 2];
  state.counters["p95_ms"] = times_ms[times_ms.size() * 95 / 100];
  state.counters["mean_rows"] = static_cast<double>(found) / static_cast<double>(times_ms.size());
}

void lsoa_months(benchmark::State& state) {
  const auto& small_areas = snapshot()->small_areas;
  if (small_areas.months() == 0) return state.SkipWithError("the release holds no records");
  for (auto _ : state) benchmark::DoNotOptimize(small_areas.monthly_counts("E01028512", "vehicle-crime"));
}

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// 4,000 texts, the same in every run: names of areas, such names with a slip, words of several names up to 100 bytes, and 100 letters and
/// spaces without any sense. All but the first are the dear ones.
std::vector<std::string> texts_to_find() {
  constexpr std::size_t of_each = 1000;
  std::mt19937 random(13);
  const auto& areas = snapshot()->areas;
  const auto name = [&] { return areas[random() % areas.size()].name; };
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < of_each; ++i) {
    texts.push_back(name());
    std::string slip = name();
    slip[random() % slip.size()] = static_cast<char>('a' + random() % 26);
    texts.push_back(slip);
    std::string several = name();
    while (several.size() < query::most_typed_bytes) several += " " + name();
    texts.push_back(several.substr(0, query::most_typed_bytes));
    std::string senseless;
    while (senseless.size() < query::most_typed_bytes) senseless += random() % 6 == 0 ? ' ' : static_cast<char>('a' + random() % 26);
    texts.push_back(senseless);
  }
  return texts;
}

/// CPU of each of these searches, in milliseconds.
void find_places(benchmark::State& state) {
  const auto texts = texts_to_find();
  std::vector<double> times_ms;
  for (auto _ : state) {
    times_ms.clear();
    for (const std::string& text : texts) {
      const double began = cpu_ms();
      benchmark::DoNotOptimize(query::find_places(*snapshot(), text));
      times_ms.push_back(cpu_ms() - began);
    }
  }
  std::sort(times_ms.begin(), times_ms.end());
  state.counters["p50_ms"] = times_ms[times_ms.size() / 2];
  state.counters["p99_ms"] = times_ms[times_ms.size() * 99 / 100];
  state.counters["most_ms"] = times_ms.back();
  state.counters["index_bytes"] = static_cast<double>(snapshot()->place_names.bytes());
}

BENCHMARK(find_places)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(within_a_mile)->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(lsoa_months);
BENCHMARK_CAPTURE(uncached, area_page, "/areas/E23000029", "");
BENCHMARK_CAPTURE(uncached, area_page_br, "/areas/E23000029", "br");
BENCHMARK_CAPTURE(uncached, measure_page_br, "/areas/E23000029/burglary", "br");
BENCHMARK_CAPTURE(uncached, one_series_json, "/areas/E07000178/vehicle-crime.json", "");
BENCHMARK_CAPTURE(uncached, home_page_br, "/", "br");
BENCHMARK_CAPTURE(cached, area_page_br, "/areas/E23000029");
BENCHMARK(open_release)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hub

BENCHMARK_MAIN();
