// How we know what a file says: status, sources, section, quote, instrument. Anything in an
// agreement may carry it; a value's own beats its record's, which beats its clause's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

enum class Status { stated, reported, projected, presumed, disputed, ambiguous };

[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::optional<Status> parse_status(std::string_view text);

struct Evidence {
  std::optional<Status> status;
  std::vector<std::string> sources;  // keys of the agreement's sources, sorted, without doubles
  std::string section;
  std::string quote;
  std::string by;  // the instrument that made it so
  std::string note;
  std::string doubt;
  // Presumed here, and said by an earlier version: for who knows all versions.
  bool confirmed = false;

  friend bool operator==(const Evidence&, const Evidence&) = default;
  [[nodiscard]] bool is_only_presumed() const { return status == Status::presumed && !confirmed; }
  [[nodiscard]] bool empty() const { return *this == Evidence{}; }
};

// `own` where it speaks, else `inherited`, field by field.
[[nodiscard]] Evidence inherited(const Evidence& own, const Evidence& from);

}  // namespace dealterms
