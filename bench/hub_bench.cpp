// SPDX-License-Identifier: Apache-2.0
// CPU per answer, from a built release: HUB_RELEASES names the folder. bench/run builds it and compares with the budgets.
#include "query/questions.hpp"
#include "store/release.hpp"
#include "web/site.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>

namespace hub {
namespace {

std::shared_ptr<const query::Snapshot> snapshot() {
  static const auto opened = value_or_throw(query::Snapshot::open(value_or_throw(store::current_release(std::getenv("HUB_RELEASES")))));
  return opened;
}

/// Emptying the cache before each answer costs well under a microsecond.
void uncached(benchmark::State& state, const char* target, const char* coding) {
  web::Site site(snapshot(), system_now, "bench");
  for (auto _ : state) {
    site.replace(snapshot());
    benchmark::DoNotOptimize(site.respond({"GET", target, "", coding, ""}));
  }
}

void cached(benchmark::State& state, const char* target) {
  const web::Site site(snapshot(), system_now, "bench");
  for (auto _ : state) benchmark::DoNotOptimize(site.respond({"GET", target, "", "br", ""}));
}

void open_release(benchmark::State& state) {
  const auto release = value_or_throw(store::current_release(std::getenv("HUB_RELEASES")));
  for (auto _ : state) benchmark::DoNotOptimize(query::Snapshot::open(release));
}

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
