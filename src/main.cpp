#include <string>
#include <vector>

#include "cli/real_world.hpp"
#include "cli/run.hpp"

int main(int count, char** arguments) {
  dealterms::RealWorld world;
  const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
  return dealterms::run(words, world);
}
