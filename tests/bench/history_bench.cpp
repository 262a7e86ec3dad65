// What all versions of a deal cost, for N of them with 25 clauses each: following the clauses, and
// printing the report in each format. Compare the rows of one run with each other.
#include <string>

#include <benchmark/benchmark.h>

#include "assess/history.hpp"
#include "cli/language.hpp"
#include "generated.hpp"
#include "read_generated.hpp"
#include "render/html/html_report.hpp"
#include "render/json/json.hpp"
#include "render/markdown/markdown_history.hpp"
#include "render/told/tell.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_clauses = 25;

// The two generated versions in turn, under names in order and without dates.
HistoryInput versions_of(benchmark::State& state) {
  const auto generated = [](GeneratedVersion version) {
    return read(SourceText{"generated.yaml", generate_agreement(k_clauses, version)});
  };
  const auto before = generated(GeneratedVersion::before);
  const auto after = generated(GeneratedVersion::after);
  HistoryInput input;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    auto agreement = std::make_shared<Agreement>(i % 2 == 0 ? *before : *after);
    agreement->version = std::to_string(1'000 + i);
    input.versions.push_back({std::move(agreement), std::nullopt});
  }
  return input;
}

void follow(benchmark::State& state) {
  const HistoryInput input = versions_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(make_history(input, catalogue()));
}

template <typename Print>
void print_history(benchmark::State& state, const Print& print) {
  const History history = make_history(versions_of(state), catalogue());
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string page = print(history);
    benchmark::DoNotOptimize(page.data());
    bytes = page.size();
  }
  state.counters["page_bytes"] = benchmark::Counter(static_cast<double>(bytes));
}

void print_markdown(benchmark::State& state) {
  const Words english = words_in(k_english);
  print_history(state, [&](const History& history) {
    return print_markdown_report(tell_history(history, "", english), english);
  });
}
void print_html(benchmark::State& state) {
  const Words english = words_in(k_english);
  print_history(state, [&](const History& history) {
    return print_html_report(tell_history(history, "", english), english);
  });
}
void print_json(benchmark::State& state) {
  const Words english = words_in(k_english);
  print_history(state,
                [&](const History& history) { return print_json_report(history, "", english); });
}

BENCHMARK(follow)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);
BENCHMARK(print_markdown)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);
BENCHMARK(print_html)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);
BENCHMARK(print_json)->Arg(5)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dealterms
