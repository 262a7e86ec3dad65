#include "document/file_form.hpp"

#include <algorithm>
#include <cstddef>

#include "base/source_text.hpp"

namespace dealterms {
namespace {

bool ends_all_with_returns(std::string_view text) {
  const auto count_of = [text](char c) {
    return static_cast<std::size_t>(std::ranges::count(text, c));
  };
  std::size_t returns = 0;
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string_view::npos; ++at) ++returns;
  return returns > 0 && returns == count_of('\n') && returns == count_of('\r');
}

std::string without_returns(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\r');
  return plain;
}

}  // namespace

FormedText formed(std::string_view bytes) {
  FormedText file;
  file.form.has_mark = bytes.starts_with(k_byte_order_mark);
  if (file.form.has_mark) bytes.remove_prefix(k_byte_order_mark.size());
  file.form.has_returns = ends_all_with_returns(bytes);
  file.text = file.form.has_returns ? without_returns(bytes) : std::string(bytes);
  file.form.ends_with_line = file.text.ends_with('\n');
  if (!file.form.ends_with_line) file.text += '\n';
  return file;
}

std::string in_form(std::string text, const FileForm& form) {
  if (!form.ends_with_line && text.ends_with('\n')) text.pop_back();
  std::string bytes(form.has_mark ? k_byte_order_mark : "");
  for (const char c : text) {
    if (c == '\n' && form.has_returns) bytes += '\r';
    bytes += c;
  }
  return bytes;
}

}  // namespace dealterms
