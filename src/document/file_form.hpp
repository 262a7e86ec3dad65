// The form of a file: all that its lines do not say. Taken off before a text is worked on, and put
// back behind.
#pragma once

#include <string>
#include <string_view>

namespace dealterms {

struct FileForm {
  bool has_mark = false;       // of byte order
  bool has_returns = false;    // every line ends with a carriage return and a line feed
  bool ends_with_line = true;  // the last line ends as the others
};

struct FormedText {
  FileForm form;
  std::string text;  // lines end with line feeds, the last one too
};

// Lines that end in two ways are left as they are.
[[nodiscard]] FormedText formed(std::string_view bytes);
[[nodiscard]] std::string in_form(std::string text, const FileForm& form);

}  // namespace dealterms
