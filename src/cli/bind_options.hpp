// How the options of a command are bound: CLI11 writes what it reads straight into the command's
// struct, which the parser hands on. One function a command, here those that have files of their
// own.
#pragma once

#include <memory>
#include <utility>
#include <variant>

#include "cli/option_groups.hpp"
#include "cli/options.hpp"

namespace dealterms {

// The command with its options, and these as what they are.
template <typename Options>
std::pair<std::shared_ptr<Command>, Options&> made() {
  auto command = std::make_shared<Command>(Options{});
  return {command, std::get<Options>(*command)};
}

[[nodiscard]] std::shared_ptr<Command> bind_check(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_merge(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_apply(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_fmt(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_new(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_git_diff(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_git_textconv(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_install_git(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_explain(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_complete(CLI::App& app);
[[nodiscard]] std::shared_ptr<Command> bind_generate(CLI::App& app);

}  // namespace dealterms
