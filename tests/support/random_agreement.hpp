// Small made-up agreements over the shipped catalogue: every clause type, every kind of value, the
// same ones on every run. Some drawn in a row share ids and types, so that they can be compared.
#pragma once

#include <random>
#include <string>

#include "catalogue/catalogue.hpp"

namespace dealterms::test {

class AgreementGenerator {
 public:
  AgreementGenerator(const Catalogue& catalogue, unsigned seed)
      : catalogue_(catalogue), random_(seed) {}

  // The text of a file.
  [[nodiscard]] std::string draw();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] std::string clause(const std::string& id);
  [[nodiscard]] std::string limit(const ClauseType& type);
  [[nodiscard]] std::string narrower();
  [[nodiscard]] std::string said_of_clause();
  [[nodiscard]] std::string roles(const std::vector<std::string>& names);
  [[nodiscard]] std::string terms(const std::vector<TermSpec>& specs);
  [[nodiscard]] std::string term(const TermSpec& spec);
  [[nodiscard]] std::string value(const TermSpec& spec);
  [[nodiscard]] std::string single(const TermSpec& spec);

  const Catalogue& catalogue_;
  std::mt19937 random_;
  std::size_t draws_ = 0;
};

}  // namespace dealterms::test
