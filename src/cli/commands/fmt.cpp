// Term files in one layout (document/format_text.hpp), in the order of the format and its catalogue
// (catalogue/file_order.hpp). A file with mistakes is not touched, and what was written reads as
// before: both are read, and compared.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/file_order.hpp"
#include "cli/check_written.hpp"
#include "cli/file_kind.hpp"
#include "cli/find_files.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "document/format_text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

struct Asked {
  Input input;
  enum class By { name, directory } by = By::name;
};

std::string_view words_of(FormatRefusal::Why why) {
  switch (why) {
    case FormatRefusal::Why::alias:
      return "an alias (*name) needs its anchor above it; write out what it stands for";
    case FormatRefusal::Why::kept_line_ends:
      return "the blank lines below a text behind '+' are part of it; write it without the '+'";
    case FormatRefusal::Why::other_content:
      break;
  }
  return "this file cannot be laid out without a change of what it says; it stays as it is";
}

// What is to be done with each file, and what came of it.
class Formatter {
 public:
  Formatter(const FmtOptions& options, Session& session) : options_(options), session_(session) {}

  void add(const std::string& name) {
    if (name == "-") return read_and_format({on_standard_input(), Asked::By::name});
    const auto below = find_files(name, session_.world());
    if (!below && below.error().kind == Error::Kind::forbidden) {
      refuse(cannot_read(name, below.error()));
    } else if (!below) {
      read_and_format({at_path(name), Asked::By::name});
    } else if (below->paths.empty() && below->unreadable.empty()) {
      refuse({Error::Kind::missing, "no YAML files in " + name});
    } else {
      for (const Unreadable& file : below->unreadable) refuse(cannot_read(file.path, file.error));
      for (const std::string& path : below->paths) {
        read_and_format({at_path(path), Asked::By::directory});
      }
    }
  }

  ExitStatus finish() {
    const ExitStatus written = session_.write(result());
    if (written != ExitStatus::done) return written;
    if (is_refused_) return ExitStatus::unusable;
    return options_.check && changed_ > 0 ? ExitStatus::found : ExitStatus::done;
  }

 private:
  void refuse(const Error& error) {
    is_refused_ = true;
    session_.tell(error);
  }

  void read_and_format(const Asked& asked) {
    auto input = read_input(asked.input, session_.world());
    if (!input) return refuse(cannot_read(asked.input.name, input.error()));
    const std::string bytes = input->bytes;
    ParsedFile parsed = session_.parse(*input);
    if (asked.by == Asked::By::directory && is_left_out(parsed)) return;
    if (parsed.root && !is_agreement(parsed)) {
      return refuse({Error::Kind::refused, input->name + " is no term file"});
    }
    const auto catalogue = session_.catalogues().read_for({&parsed, 1});
    if (!catalogue) return refuse(catalogue.error());
    const auto& types = (*catalogue)->merged;
    const bool is_read = parsed.root.has_value();
    const ReadVersion version = read_version(std::move(parsed), *types);
    if (!is_read || error_count(version) > 0) return tell_mistakes_of(version);

    auto made = format_text(
        bytes, [&](const Node& root) { return in_file_order(root, *types); }, session_.limits());
    if (const auto* text = std::get_if<std::string>(&made)) {
      Input formatted = *input;
      formatted.bytes = *text;
      if (reads_alike(version, std::move(formatted), types)) return keep(*input, bytes, *text);
      made = FormatRefusal{};
    }
    const FormatRefusal& refusal = std::get<FormatRefusal>(made);
    const auto& [line, column, file] = refusal.place;
    const std::string where = refusal.place.known()
                                  ? fmt::format("{}:{}:{}", input->name, line, column.value)
                                  : input->name;
    refuse({Error::Kind::refused, fmt::format("{}: {}", where, words_of(refusal.why))});
  }

  // In a directory, other people's files and the other kinds of our own.
  static bool is_left_out(const ParsedFile& file) {
    return is_foreign(file) || (file.root && !is_agreement(file));
  }

  void tell_mistakes_of(const ReadVersion& version) {
    is_refused_ = true;
    session_.tell(version.file.diagnostics, {&version.file.source, 1});
    for (const ReadFile& paper : version.papers) {
      session_.tell(paper.diagnostics, {&paper.source, 1});
    }
  }

  bool reads_alike(const ReadVersion& before, Input formatted,
                   const std::shared_ptr<const Catalogue>& catalogue) {
    ReadVersion after = read_version(session_.parse(std::move(formatted)), *catalogue);
    if (error_count(after) > 0) return false;
    const auto changes =
        compare(std::make_shared<const Agreement>(before.agreement),
                std::make_shared<const Agreement>(std::move(after.agreement)), catalogue);
    return changes.changes.empty();
  }

  void keep(const Input& input, std::string_view before, const std::string& text) {
    ++looked_at_;
    const bool is_stream = input.from == Input::From::standard_input;
    if (is_stream && !options_.check) text_ = text;
    if (text == before) return;
    if (!options_.check && !is_stream) {
      if (const auto written = session_.world().replace_file(input.path, text); !written) {
        return refuse({written.error().kind,
                       fmt::format("cannot write {}: {}", input.path, written.error().text)});
      }
    }
    ++changed_;
    if (!is_stream || options_.check) {
      lines_ += (options_.check ? "would change " : "changed ") + visible(input.name) + '\n';
    }
  }

  // Standard input's text stands alone.
  std::string result() const {
    if (text_) return *text_;
    if (looked_at_ == 0) return {};
    const std::string looked_at = counted(looked_at_, "file", "files");
    if (changed_ == 0) return looked_at + ": nothing to change\n";
    return lines_ + fmt::format("{} of {} {}\n", changed_, looked_at,
                                options_.check ? "would change" : "changed");
  }

  const FmtOptions& options_;
  Session& session_;
  bool is_refused_ = false;
  std::size_t looked_at_ = 0;
  std::size_t changed_ = 0;
  std::string lines_;
  std::optional<std::string> text_;  // of standard input
};

}  // namespace

ExitStatus run_fmt(const FmtOptions& options, Session& session) {
  const bool has_stream = std::ranges::find(options.files, "-") != options.files.end();
  if (has_stream && options.files.size() > 1) {
    return session.refuse(
        {Error::Kind::refused, "standard input is laid out by itself: '-' and no file beside it"});
  }
  session.pass_over_texts();  // no layout hangs on quotes
  Formatter formatter(options, session);
  for (const std::string& name : options.files) formatter.add(name);
  return formatter.finish();
}

}  // namespace dealterms
