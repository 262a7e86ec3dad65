// A value that is rarely there, kept on the heap so that its absence costs one pointer. Copies are
// deep, as of any value. Not a shared pointer, and not for what is usually there: see
// std::optional.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace dealterms {

template <typename T>
class Boxed {
 public:
  Boxed() = default;
  template <typename U>
    requires std::convertible_to<U, T>
  Boxed(U&& value) : value_(std::make_unique<T>(std::forward<U>(value))) {}
  Boxed(std::optional<T> value) {
    if (value) value_ = std::make_unique<T>(std::move(*value));
  }
  Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    value_ = other.value_ ? std::make_unique<T>(*other.value_) : nullptr;
    return *this;
  }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  [[nodiscard]] bool has_value() const { return value_ != nullptr; }
  [[nodiscard]] explicit operator bool() const { return has_value(); }

  // Where nothing is there, a value of the default.
  [[nodiscard]] const T& operator*() const {
    static const T k_absent{};
    return value_ ? *value_ : k_absent;
  }
  [[nodiscard]] const T* operator->() const { return &**this; }

  // To be written to: there from now on.
  [[nodiscard]] T& edit() {
    if (!value_) value_ = std::make_unique<T>();
    return *value_;
  }
  void reset() { value_.reset(); }

  // Both absent, or both there and equal.
  friend bool operator==(const Boxed& a, const Boxed& b) {
    return a.has_value() == b.has_value() && (!a.has_value() || *a == *b);
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace dealterms
