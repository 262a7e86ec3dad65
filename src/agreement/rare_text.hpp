// Words that most values do not have, and that take no room where they are not.
#pragma once

#include <string>
#include <utility>

#include "base/boxed.hpp"

namespace dealterms {

// Empty words and no words are one.
class RareText {
 public:
  RareText() = default;
  RareText(std::string words) {
    if (!words.empty()) words_ = std::move(words);
  }
  RareText(const char* words) : RareText(std::string(words)) {}

  [[nodiscard]] bool empty() const { return !words_.has_value(); }
  [[nodiscard]] const std::string& words() const { return *words_; }
  friend bool operator==(const RareText&, const RareText&) = default;

 private:
  Boxed<std::string> words_;
};

}  // namespace dealterms
