#include "render/text/text_catalogue.hpp"

#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {

std::string print_catalogue(const Catalogue& catalogue, std::optional<ClauseCategory> kind,
                            const Words& words, const Layout& layout) {
  std::map<std::string, std::vector<const ClauseType*>> groups;
  std::size_t shown = 0;
  for (const auto& [id, type] : catalogue.types) {
    if (kind && type.category != kind) continue;
    groups[type.group].push_back(&type);
    ++shown;
  }
  std::vector<Row> rows;
  for (const auto& [group, types] : groups) {
    if (!rows.empty()) rows.push_back({0, "", ""});
    const std::string heading =
        group.empty() ? words.say(Message::other_types) : key_title(group, words);
    rows.push_back({0, heading, "", "", Tone::heading, Tone::plain});
    for (const ClauseType* type : types) {
      rows.push_back(
          {2, visible(type->id), visible(folded(type->about)), "", Tone::title, Tone::plain});
    }
  }
  // Not every category of contract law is a clause: some are keys of the file.
  if (!kind && !catalogue.in_the_file.empty()) {
    rows.push_back({0, "", ""});
    rows.push_back({0, words.say(Message::in_the_file), "", "", Tone::heading, Tone::plain});
    for (const FilePart& part : catalogue.in_the_file) {
      rows.push_back(
          {2, visible(part.category), visible(part.where), "", Tone::title, Tone::plain});
    }
  }
  const std::string types = words.count(Message::type_count, shown);
  return print_rows(rows, layout) + "\n" +
         painted(words.say(Message::explains_one, {{"types", types}}), Tone::dim, layout.colour) +
         "\n";
}

}  // namespace dealterms
