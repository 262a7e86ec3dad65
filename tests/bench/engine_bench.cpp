// What each act costs for N clauses: reading, comparing, judging, printing. Compare the rows of one
// run with each other; absolute times do not carry to another machine. Whole processes beside other
// programs: tests/bench/compare.
#include <memory>

#include <benchmark/benchmark.h>

#include "agreement/read_agreement.hpp"
#include "assess/assess.hpp"
#include "assess/report.hpp"
#include "base/source_text.hpp"
#include "cli/language.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"
#include "generated.hpp"
#include "read_generated.hpp"
#include "render/json/json.hpp"
#include "render/text/text_report.hpp"
#include "render/told/tell.hpp"

namespace dealterms {
namespace {

SourceText generated(benchmark::State& state, GeneratedVersion version) {
  return {"generated.yaml", generate_agreement(static_cast<std::size_t>(state.range(0)), version)};
}

void read_yaml(benchmark::State& state) {
  const SourceText source = generated(state, GeneratedVersion::before);
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(read_document(source, diagnostics));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.bytes().size()));
}

// What read_whole() does beside read_yaml().
void read_terms(benchmark::State& state) {
  const SourceText source = generated(state, GeneratedVersion::before);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  for (auto _ : state) {
    benchmark::DoNotOptimize(read_agreement(*root, source.name(), *catalogue(), diagnostics));
  }
}

void load_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_catalogue());
}

void read_whole(benchmark::State& state) {
  const SourceText source = generated(state, GeneratedVersion::before);
  for (auto _ : state) benchmark::DoNotOptimize(read(source));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.bytes().size()));
}

void compare_two(benchmark::State& state) {
  const auto before = read(generated(state, GeneratedVersion::before));
  const auto after = read(generated(state, GeneratedVersion::after));
  for (auto _ : state) benchmark::DoNotOptimize(compare(before, after, catalogue()));
}

void judge(benchmark::State& state) {
  const auto comparison = compare(read(generated(state, GeneratedVersion::before)),
                                  read(generated(state, GeneratedVersion::after)), catalogue());
  for (auto _ : state) benchmark::DoNotOptimize(assess(comparison));
}

Report report_of(benchmark::State& state) {
  const auto comparison = std::make_shared<const Comparison>(
      compare(read(generated(state, GeneratedVersion::before)),
              read(generated(state, GeneratedVersion::after)), catalogue()));
  return make_report(comparison, {});
}

void print_text(benchmark::State& state) {
  const Report report = report_of(state);
  const Words english = words_in(k_english);
  for (auto _ : state) {
    benchmark::DoNotOptimize(print_text_report(tell_report(report, english), english, Layout{}));
  }
}

void print_json(benchmark::State& state) {
  const Report report = report_of(state);
  const Words english = words_in(k_english);
  for (auto _ : state)
    benchmark::DoNotOptimize(print_json_report(report, nullptr, english, Provenance{}));
}

BENCHMARK(load_catalogue)->Unit(benchmark::kMillisecond);
BENCHMARK(read_yaml)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_terms)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_whole)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(compare_two)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(judge)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(print_text)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(print_json)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dealterms
