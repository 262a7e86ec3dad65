// What each act costs for N clauses: reading, comparing, judging, printing. Compare the rows of one
// run with each other; absolute times do not carry to another machine.
#include <memory>

#include <benchmark/benchmark.h>

#include "assess/assess.hpp"
#include "assess/report.hpp"
#include "base/source_text.hpp"
#include "cli/language.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"
#include "generated.hpp"
#include "read_generated.hpp"
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
  for (auto _ : state) benchmark::DoNotOptimize(assess(comparison, catalogue()));
}

void print_text(benchmark::State& state) {
  const auto comparison = std::make_shared<const Comparison>(
      compare(read(generated(state, GeneratedVersion::before)),
              read(generated(state, GeneratedVersion::after)), catalogue()));
  const Report report = make_report(comparison, catalogue(), {});
  const Words english = words_in(k_english);
  for (auto _ : state) {
    benchmark::DoNotOptimize(print_text_report(tell_report(report, english), english, Layout{}));
  }
}

BENCHMARK(read_yaml)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_whole)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(compare_two)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(judge)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK(print_text)->RangeMultiplier(10)->Range(10, 1000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dealterms
