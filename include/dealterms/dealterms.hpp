// dealterms as a library: read the versions of an agreement, compare them, look at what was found,
// print it. Values in, values out: nothing here touches a file, a stream, the environment or the
// clock, and nothing throws but std::bad_alloc. See docs/embedding.md.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dealterms::api {

// ---- reading ------------------------------------------------------------------------------------

enum class Severity { error, warning };

// A mistake in a file, at its place.
struct Problem {
  Severity severity = Severity::error;
  std::string code;        // "DT107": docs/diagnostics.md explains each
  std::string file;        // the name that the file was given
  std::size_t line = 0;    // from 1; 0: nowhere in the file
  std::size_t column = 0;  // in bytes, from 1
  std::string message;     // "unknown term 'exclusivty' in clause type 'exclusivity'"
  std::string suggestion;  // the nearest known name; may be empty
};

// What was read, where no mistake forbids it, and every mistake of the file, in its order.
template <typename T>
struct Read {
  std::optional<T> value;
  std::vector<Problem> problems;
};

// The bytes of a file and the name people know it by.
struct File {
  std::string name;
  std::string bytes;
};

// The clause types that agreements are read by. Cheap to copy.
class Catalogue {
 public:
  struct Data;

  // The program's own.
  [[nodiscard]] static Catalogue built_in();

  explicit Catalogue(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// A catalogue file over another: what it does not mention stays.
[[nodiscard]] Read<Catalogue> read_catalogue(const File& file, const Catalogue& over);

// One version of an agreement. Cheap to copy; keeps the catalogue that it was read by.
class Version {
 public:
  struct Data;

  explicit Version(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  [[nodiscard]] const std::string& deal() const;
  [[nodiscard]] const std::string& name() const;  // "2025"
  [[nodiscard]] std::string date() const;         // "2025-01-21"; empty: not known
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

[[nodiscard]] Read<Version> read_version(const File& file, const Catalogue& catalogue);

// ---- comparing ----------------------------------------------------------------------------------

enum class Level { editorial, minor, moderate, major, critical };
enum class Direction { favours, neutral, mixed, undetermined };

// What a change means. Of a clause that came or went, `parts` are its terms.
struct Finding {
  std::string fingerprint;  // the same while the change is the same
  std::string rule;         // "revenue_share.rate.lowered"
  Level level = Level::minor;
  Direction direction = Direction::neutral;
  std::vector<std::string> favours;  // keys of parties
  std::vector<std::string> against;
  std::string clause;   // its id; for the rest of the file the entry's, or empty
  std::string path;     // where it stands: "revenue-share.flows.to-acme.rate"
  std::string message;  // in English: "Rate cut from 20% to 10% (−10 points)"
  std::vector<Finding> parts;
};

struct CompareOptions {
  Level least = Level::minor;  // what is less is counted, and not among the findings
  std::string perspective;     // the party whose side the printed page takes; empty: none
};

class Comparison {
 public:
  struct Data;

  explicit Comparison(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  // Clause by clause, the highest level first; then what is outside the clauses.
  [[nodiscard]] std::vector<Finding> findings() const;
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::shared_ptr<const Data> data_;
};

// By the catalogue that `after` was read by; both versions are expected to share it.
// O(n log n) in their size, but for texts that changed.
[[nodiscard]] Comparison compare(const Version& before, const Version& after,
                                 const CompareOptions& options = {});

// ---- printing -----------------------------------------------------------------------------------

enum class Format { text, markdown, html, json };

struct PrintOptions {
  std::string language = "en";  // or "fr"; one that is not known: English. JSON is always English
  std::size_t width = 80;       // text: columns of the page
  bool colour = false;          // text: by escape sequences
};

[[nodiscard]] std::string print(const Comparison& comparison, Format format,
                                const PrintOptions& options = {});

}  // namespace dealterms::api
