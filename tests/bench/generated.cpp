#include "generated.hpp"

#include <fmt/format.h>

namespace dealterms {
namespace {

// Of every twenty clauses one is dropped, one is added and four change.
constexpr std::size_t k_cycle = 20;

std::string paragraph(std::size_t i, bool changed) {
  std::string text;
  for (std::size_t word = 0; word < 150; ++word) {
    text += fmt::format("word{} ", (i * 31 + word * 7) % 997);
  }
  return text + (changed ? "as amended" : "as agreed");
}

std::string clause(std::size_t i, bool changed, const std::string& id) {
  return fmt::format(R"(  {}:
    type: other
    from: 2020-01-{:02}
    fee: USD {},000 per year
    share: {}%
    notice: {} days
    until: through {}
    cap: USD {}m
    floor: USD {},500
    units: {} units per month
    renewal: {} months
    covers: [alpha-{}, beta, gamma]
    firm: {}
    section: "{}.{}"
    quote: {}
)",
                     id, 1 + i % 28, 10 + i % 90, changed ? 21 : 20, 30 + i % 60, 2030 + i % 5,
                     changed ? 12 : 10, 1 + i % 9, 100 + i % 900, 12 + i % 24, i % 50,
                     i % 2 == 0 ? "yes" : "no", 1 + i / 100, i % 100, paragraph(i, changed));
}

}  // namespace

std::string generate_agreement(std::size_t clauses, GeneratedVersion version) {
  const bool after = version == GeneratedVersion::after;
  std::string text = fmt::format(
      "dealterms: 1\ndeal: generated\nversion: \"{}\"\ndates: {{effective: {}-01-01}}\n"
      "parties:\n  acme: {{name: Acme}}\n  bolt: {{name: Bolt}}\nclauses:\n",
      after ? 2 : 1, after ? 2026 : 2025);
  for (std::size_t i = 0; i < clauses; ++i) {
    const std::size_t turn = i % k_cycle;
    if (after && turn == 7) {
      text += clause(i, false, fmt::format("new-{}", i));
      continue;
    }
    text += clause(i, after && turn % 5 == 0, fmt::format("clause-{}", i));
  }
  return text;
}

}  // namespace dealterms
