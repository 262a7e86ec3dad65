#include "cli/read_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "agreement/contract_text.hpp"
#include "base/text.hpp"
#include "cli/byte_size.hpp"
#include "cli/input.hpp"

namespace dealterms {
namespace {

bool is_called_text(std::string_view path) {
  static constexpr std::array<std::string_view, 3> k_endings{".MD", ".MARKDOWN", ".TXT"};
  const std::string capitals = in_capitals(path);
  return std::ranges::any_of(k_endings,
                             [&](std::string_view ending) { return capitals.ends_with(ending); });
}

// Of a file, what a link leads to.
bool leads_to_text(const Input& address, const World& world) {
  if (!is_called_text(address.path)) return false;
  if (address.from != Input::From::file) return true;
  return is_called_text(world.resolved(address.path).value_or(address.path));
}

Result<Input> find_text(const Input& version, const Input& address, World& world,
                        const Reach& reach) {
  const auto refused = [](std::string why) { return Error{Error::Kind::refused, std::move(why)}; };
  if (!is_within_reach(version, address, reach, world)) {
    return refused("it " + std::string(k_out_of_reach));
  }
  if (!leads_to_text(address, world)) {
    return refused("a text is called .md, .markdown or .txt, and is no link to anything else");
  }
  auto input = read_input(address, world);
  if (!input) return input;
  if (input->bytes.size() > k_most_text_bytes) return larger_than(k_most_text_bytes);
  if (const auto invalid = find_invalid_utf8(input->bytes)) {
    return refused(fmt::format("it is not UTF-8: byte {}", *invalid + 1));
  }
  return input;
}

}  // namespace

void read_text(ParsedFile& version, World& world, ParseCount& parsed, const Reach& reach) {
  const auto named = version.root ? text_named_by(*version.root) : std::nullopt;
  if (!named) return;
  auto input = find_text(version.input, beside(version.input, named->name), world, reach);
  if (!input) {
    version.diagnostics.add(DiagnosticCode::unreadable_text, named->place, {named->name},
                            input.error().text);
    return;
  }
  const FileId id{static_cast<std::uint32_t>(parsed.documents++)};
  version.text = SourceText(input->name, std::move(input->bytes), id);
}

}  // namespace dealterms
