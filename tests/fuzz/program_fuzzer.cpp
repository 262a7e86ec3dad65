// The whole program over its world in memory. An input is a command line, a word a line, up to an
// empty line; then files, each behind a line with its name. Whatever they say, the program ends
// with a status of its contract, and nothing that it tells acts on a terminal.
//
//   diff
//   a.yaml
//   b.yaml
//
//   === a.yaml
//   dealterms: 1
//   === b.yaml
//   ...
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "small_catalogue.hpp"

namespace dealterms::fuzz {
namespace {

constexpr std::string_view k_file_mark = "=== ";
constexpr std::size_t k_most_arguments = 16;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::vector<std::string> take_arguments(std::string_view& text) {
  std::vector<std::string> arguments;
  while (!text.empty() && arguments.size() < k_most_arguments) {
    const std::string_view line = take_line(text);
    if (line.empty()) break;
    arguments.emplace_back(line);
  }
  return arguments;
}

void add_files(std::string_view text, MemoryWorld& world) {
  std::string* file = nullptr;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.starts_with(k_file_mark)) {
      file = &world.files[std::string(line.substr(k_file_mark.size()))];
    } else {
      *(file != nullptr ? file : &world.in) += std::string(line) + "\n";
    }
  }
}

// What a merge writes is the file itself, and colour is asked for.
bool may_act(const std::vector<std::string>& arguments) {
  return arguments[0] == "merge" || std::ranges::any_of(arguments, [](const std::string& argument) {
           return argument.starts_with("--color");
         });
}

void expect_no_acting(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  if (visible(text) != text) std::abort();
}

}  // namespace
}  // namespace dealterms::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dealterms;
  const std::string input(bytes, bytes + size);
  std::string_view text = input;
  const std::vector<std::string> arguments = fuzz::take_arguments(text);
  if (arguments.empty()) return 0;
  MemoryWorld world;
  world.carried = {{"terms/catalogue.yaml", fuzz::k_small_catalogue}};
  fuzz::add_files(text, world);
  const int status = run(arguments, world);
  constexpr std::array<int, 3> k_statuses{0, 1, 2};
  if (std::ranges::find(k_statuses, status) == k_statuses.end()) std::abort();
  if (status == 2 && world.err.empty() && world.out.empty()) std::abort();
  if (fuzz::may_act(arguments)) return 0;
  fuzz::expect_no_acting(world.err);
  fuzz::expect_no_acting(world.out);
  return 0;
}
