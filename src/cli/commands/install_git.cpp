// Tells git of the drivers: shows what would be written, and with --yes writes it.
#include <array>
#include <string_view>

#include "cli/git_files.hpp"
#include "cli/input.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

struct Setting {
  std::string_view key;
  std::string_view value;
};
// What comes behind -- is never an option, whatever a file is called.
constexpr std::array k_settings{
    Setting{"diff.dealterms.command", "dealterms git-diff --"},
    Setting{"diff.dealterms.textconv", "dealterms git-textconv --"},
    Setting{"diff.dealterms.cachetextconv", "true"},
    Setting{"merge.dealterms.name", "terms of agreements, by dealterms"},
    Setting{"merge.dealterms.driver", "dealterms merge --driver -- %O %A %B %P"},
};
constexpr std::string_view k_attributes = "terms/**/*.yaml diff=dealterms merge=dealterms";

// Where git keeps which files the drivers are for.
struct Attributes {
  std::string path;
  std::string bytes;
  [[nodiscard]] bool has_line() const {
    const std::string line = "\n" + std::string(k_attributes) + "\n";
    return ("\n" + bytes + "\n").find(line) != std::string::npos;
  }
};

Result<Attributes> read_attributes(const World& world) {
  const auto top = top_of_work_tree(world);
  if (!top) return top.error();
  Attributes attributes{join_path(*top, ".gitattributes"), {}};
  auto bytes = world.read_file(attributes.path);
  if (bytes) {
    attributes.bytes = *std::move(bytes);
  } else if (bytes.error().kind != Error::Kind::missing) {
    return cannot_read(attributes.path, bytes.error());
  }
  return attributes;
}

std::string print_settings(const std::string& scope) {
  std::string text;
  for (const Setting& setting : k_settings) {
    text += "  git config " + scope + " " + std::string(setting.key) + " '" +
            std::string(setting.value) + "'\n";
  }
  return text;
}

std::string print_attributes(const Attributes* of_this) {
  const std::string line = "  " + std::string(k_attributes) + "\n";
  if (of_this == nullptr)
    return "\nIn the .gitattributes of each repository, by yourself:\n" + line;
  if (of_this->has_line()) return "\nIn " + of_this->path + ", as there is already:\n" + line;
  return "\nIn " + of_this->path + ":\n" + line;
}

Result<void> write_settings(const std::string& scope, const World& world) {
  for (const Setting& setting : k_settings) {
    const auto written =
        world.run_git({"config", scope, std::string(setting.key), std::string(setting.value)}, "");
    if (!written) return written.error();
  }
  return {};
}

Result<void> write_attributes(const Attributes& attributes, World& world) {
  if (attributes.has_line()) return {};
  std::string bytes = attributes.bytes;
  if (!bytes.empty() && !bytes.ends_with('\n')) bytes += '\n';
  const auto written =
      world.replace_file(attributes.path, bytes + std::string(k_attributes) + "\n");
  if (written) return {};
  return Error{written.error().kind,
               "cannot write " + attributes.path + ": " + written.error().text};
}

}  // namespace

ExitStatus run_install_git(const InstallGitOptions& options, Session& session) {
  const std::string scope = options.global ? "--global" : "--local";
  std::optional<Attributes> attributes;
  if (!options.global) {
    auto read = read_attributes(session.world());
    if (!read) return session.refuse(read.error());
    attributes = *std::move(read);
  }
  std::string text = print_settings(scope) + print_attributes(attributes ? &*attributes : nullptr);
  if (!options.yes) {
    return session.write(text + "\nNothing is written yet: dealterms install-git " + scope +
                         " --yes writes it.\n");
  }
  if (const auto written = write_settings(scope, session.world()); !written) {
    return session.refuse(written.error());
  }
  if (attributes) {
    const auto written = write_attributes(*attributes, session.world());
    if (!written) return session.refuse(written.error());
  }
  return session.write(text + "\nWritten.\n");
}

}  // namespace dealterms
