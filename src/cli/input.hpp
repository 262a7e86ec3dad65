// Something to read: where it is, the name people know it by, and its bytes once they were read.
#pragma once

#include <string>
#include <string_view>

#include "cli/world.hpp"

namespace dealterms {

struct Input {
  // nothing: /dev/null, for a file that is not there on one side.
  enum class From { file, program, revision, standard_input, nothing };
  From from = From::file;
  std::string name;      // "terms/acme/2024.yaml", "HEAD~1:terms/acme/2024.yaml", "standard input"
  std::string path;      // where a path inside it starts from
  std::string revision;  // as git reads it before a colon; ":0" is what is staged
  std::string bytes;
  // What the program carries beside the bytes of its own files; see EmbeddedFile.
  std::string_view digest = {};
  std::string_view document = {};
};

[[nodiscard]] Input at_path(const std::string& path);
// `path` from the top of the repository, or from here where it begins with ./ or ../.
[[nodiscard]] Input at_revision(const std::string& revision, const std::string& path);
[[nodiscard]] Input staged(const std::string& path);
[[nodiscard]] Input in_program(const std::string& path);
[[nodiscard]] Input on_standard_input();
// What is refused where `-` is named twice.
[[nodiscard]] Error standard_input_twice();
[[nodiscard]] Input nothing();
// What `relative` means in a file: from where that file is, and from where that came.
[[nodiscard]] Input beside(const Input& input, const std::string& relative);

// A file that the program carries.
[[nodiscard]] Input carried(const EmbeddedFile& file);

// With its bytes.
[[nodiscard]] Result<Input> read_input(Input input, World& world);
// "cannot read terms/a.yaml: Permission denied": why, with what it is of.
[[nodiscard]] Error cannot_read(const std::string& name, const Error& why);

// "terms/2024.yaml": "terms". Of what lies here: empty; of what lies at the root, and of the root:
// /.
[[nodiscard]] std::string directory_of(const std::string& path);
// "terms/2024.yaml": "2024.yaml".
[[nodiscard]] std::string name_of_file(const std::string& path);
// "terms" and "2024.yaml": "terms/2024.yaml". An absolute name stands alone.
[[nodiscard]] std::string join_path(const std::string& directory, const std::string& name);

}  // namespace dealterms
