// A value, or why it cannot be had. For the world's failures and for what is asked of us in vain: a
// mistake in a file is a Diagnostic, and a bug of our own is no result at all.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace dealterms {

struct Error {
  enum class Kind {
    missing,     // there is nothing of that name
    forbidden,   // it may not be read, or not be written
    not_a_file,  // a directory
    too_large,
    unreadable,  // the system, or git, says otherwise
    refused,     // nothing failed: what was asked for makes no sense
  };
  Kind kind = Kind::refused;
  std::string text;  // for a person, without an end mark

  // Nothing there that is a file.
  [[nodiscard]] bool is_absent() const { return kind == Kind::missing || kind == Kind::not_a_file; }

  friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] const T& operator*() const { return std::get<0>(state_); }
  [[nodiscard]] T& operator*() { return std::get<0>(state_); }
  [[nodiscard]] const T* operator->() const { return &std::get<0>(state_); }
  [[nodiscard]] T* operator->() { return &std::get<0>(state_); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// Something done, or why not.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  [[nodiscard]] explicit operator bool() const { return !error_; }
  [[nodiscard]] const Error& error() const { return error_.value(); }

 private:
  std::optional<Error> error_;
};

}  // namespace dealterms
