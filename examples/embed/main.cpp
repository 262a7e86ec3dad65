// Two versions of an agreement, compared by another program: prints what goes against one party.
#include <dealterms/dealterms.hpp>

#include <algorithm>
#include <cstdio>

namespace {

constexpr const char* k_before = R"(dealterms: 1
deal: mill-shop
version: "2024"
parties: {mill: {name: Mill}, shop: {name: Shop}}
clauses:
  share: {type: revenue_share, flows: {to-mill: {payer: shop, payee: mill, rate: 20%}}}
)";
constexpr const char* k_after = R"(dealterms: 1
deal: mill-shop
version: "2025"
parties: {mill: {name: Mill}, shop: {name: Shop}}
clauses:
  share: {type: revenue_share, flows: {to-mill: {payer: shop, payee: mill, rate: 10%}}}
)";

}  // namespace

int main() {
  namespace deal = dealterms::api;
  const auto catalogue = deal::Catalogue::built_in();
  const auto before = deal::read_version({"2024.yaml", k_before}, catalogue);
  const auto after = deal::read_version({"2025.yaml", k_after}, catalogue);
  for (const auto* read : {&before, &after}) {
    for (const auto& problem : read->problems) {
      std::fprintf(stderr, "%s:%zu:%zu: %s [%s]\n", problem.file.c_str(), problem.line,
                   problem.column, problem.message.c_str(), problem.code.c_str());
    }
    if (!read->value) return 1;
  }
  const auto comparison = deal::compare(*before.value, *after.value);
  for (const auto& finding : comparison.findings()) {
    const bool against = std::ranges::find(finding.against, "mill") != finding.against.end();
    if (against) std::printf("%s: %s\n", finding.rule.c_str(), finding.message.c_str());
  }
  return 0;
}
