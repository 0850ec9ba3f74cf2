// Result<T>: a value or an Error, shaped like std::expected, which the compilers at hand lack.
#pragma once
#include <utility>
#include <variant>

#include "base/check.h"
#include "base/error.h"

namespace base {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Precondition of value(), * and ->: has_value(). Of error(): !has_value(). Both abort otherwise.
  T& value() {
    BASE_CHECK(has_value());
    return *std::get_if<0>(&state_);
  }
  const T& value() const {
    BASE_CHECK(has_value());
    return *std::get_if<0>(&state_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  Error& error() {
    BASE_CHECK(!has_value());
    return *std::get_if<1>(&state_);
  }
  const Error& error() const {
    BASE_CHECK(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), failed_(true) {}

  bool has_value() const { return !failed_; }
  explicit operator bool() const { return has_value(); }
  Error& error() {
    BASE_CHECK(failed_);
    return error_;
  }
  const Error& error() const {
    BASE_CHECK(failed_);
    return error_;
  }

 private:
  Error error_;
  bool failed_ = false;
};

}  // namespace base

#define BASE_CONCAT_(a, b) a##b
#define BASE_CONCAT(a, b) BASE_CONCAT_(a, b)

// BASE_TRY(expression): returns the error of a Result from the enclosing function.
#define BASE_TRY(expression)                                                               \
  do {                                                                                     \
    if (auto try_result = (expression); !try_result) return std::move(try_result.error()); \
  } while (false)

// BASE_TRY_ASSIGN(declaration, expression): the same, and binds the value: BASE_TRY_ASSIGN(auto row, find(id));
#define BASE_TRY_ASSIGN(declaration, expression)                                                       \
  auto BASE_CONCAT(try_value_, __LINE__) = (expression);                                               \
  if (!BASE_CONCAT(try_value_, __LINE__)) return std::move(BASE_CONCAT(try_value_, __LINE__).error()); \
  declaration = std::move(*BASE_CONCAT(try_value_, __LINE__))
