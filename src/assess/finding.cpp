#include "assess/finding.hpp"

#include "agreement/value_text.hpp"
#include "base/digest.hpp"

namespace dealterms {
namespace {

void add(std::string& bytes, std::string_view text) {
  bytes += '\0';
  bytes += text;
}

void add_values(std::string& bytes, const Change& change) {
  for (const auto& step : change.path.steps()) add(bytes, step);
  add(bytes, change.before != nullptr ? print_identity(*change.before) : "");
  add(bytes, change.after != nullptr ? print_identity(*change.after) : "");
  for (const auto& part : change.parts) {
    if (!is_apparatus(part.subject)) add_values(bytes, part);
  }
}

}  // namespace

Fingerprint::Fingerprint(std::string rule, const Change* change) : bytes_(std::move(rule)) {
  if (change != nullptr) add_values(bytes_, *change);
}

std::string Fingerprint::hex() const { return bytes_.empty() ? known_ : fingerprint_hex(bytes_); }

}  // namespace dealterms
