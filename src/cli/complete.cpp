#include "cli/complete.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "catalogue/level.hpp"
#include "cli/options.hpp"

namespace dealterms {
namespace {

// What of the things that --help names may be a file.
constexpr std::array<std::string_view, 11> k_files{
    "FILE", "DIR",    "OLD",     "NEW",      "VERSION",  "BASE",
    "OURS", "THEIRS", "CHANGES", "PATHNAME", "ARGUMENT",
};
constexpr std::string_view k_format_and_file = "FORMAT=FILE";
constexpr std::string_view k_gate_words = "WORDS";  // of --fail-on, with commas between

bool is_name(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

// "-h,--help" → both.
bool has_name(const OptionHelp& option, std::string_view name) {
  std::string_view names = option.name;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    if (names.substr(0, end) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

std::string_view long_name(const OptionHelp& option) {
  return std::string_view(option.name).substr(option.name.rfind(',') + 1);
}

// Reads a command line from its front, and knows what its next word is to be.
class LineReader {
 public:
  explicit LineReader(AskedFor& asked) : asked_(asked) {}

  void take(const std::string& word) {
    if (awaited_ != nullptr) {
      asked_.options[std::string(long_name(*std::exchange(awaited_, nullptr)))] = word;
    } else if (!only_places_ && word == "--") {
      only_places_ = true;
    } else if (!only_places_ && is_name(word)) {
      take_option(word);
    } else if (asked_.command.empty()) {
      asked_.command = word;
      options_ = options_of(word);
    } else {
      asked_.places.push_back(word);
    }
  }

  void ask_for(const std::string& word) {
    asked_.written = word;
    const std::size_t equals = word.find('=');
    if (awaited_ != nullptr) {
      ask_for_value(*awaited_);
    } else if (!only_places_ && is_name(word) && equals != std::string::npos) {
      asked_.before = word.substr(0, equals + 1);
      asked_.written = word.substr(equals + 1);
      if (const OptionHelp* option = find(word.substr(0, equals))) ask_for_value(*option);
    } else if (!only_places_ && word.starts_with('-') && word != "-") {
      asked_.is_option = true;
    } else {
      ask_for_place();
    }
  }

 private:
  [[nodiscard]] const OptionHelp* find(std::string_view name) const {
    const auto found = std::ranges::find_if(options_, [&](const OptionHelp& option) {
      return !option.is_place() && has_name(option, name);
    });
    return found == options_.end() ? nullptr : &*found;
  }

  void take_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const OptionHelp* option = find(word.substr(0, equals));
    if (option == nullptr) return;
    if (equals != std::string::npos) {
      asked_.options[std::string(long_name(*option))] = word.substr(equals + 1);
    } else if (!option->value.empty()) {
      awaited_ = option;
    }
  }

  void ask_for_value(const OptionHelp& option) {
    asked_.value = option.value;
    asked_.values = option.values;
    if (option.value == k_format_and_file) {
      for (const OptionHelp& other : options_) {
        if (has_name(other, "--format")) asked_.values = other.values;
      }
      for (std::string& format : asked_.values) format += '=';
    }
    // A list goes on behind its last comma.
    if (!option.takes_list && option.value != k_gate_words) return;
    const std::size_t comma = asked_.written.rfind(',');
    if (comma == std::string::npos) return;
    asked_.before += asked_.written.substr(0, comma + 1);
    asked_.written.erase(0, comma + 1);
  }

  void ask_for_place() {
    if (asked_.command.empty()) return;
    std::size_t at = 0;
    for (const OptionHelp& option : options_) {
      if (!option.is_place()) continue;
      const bool is_here = at == asked_.places.size() || option.repeated;
      ++at;
      if (!is_here) continue;
      asked_.value = option.name;
      asked_.values = option.values;
      return;
    }
  }

  AskedFor& asked_;
  std::vector<OptionHelp> options_ = options_of("");
  const OptionHelp* awaited_ = nullptr;  // whose value comes next
  bool only_places_ = false;             // behind `--`
};

std::vector<Candidate> all_commands() {
  std::vector<Candidate> commands;
  for (const CommandGroup& group : command_groups()) {
    for (const CommandHelp& help : group.commands) {
      commands.push_back({std::string(help.name), std::string(help.about)});
    }
  }
  return commands;
}

// A shell takes it as it is, wherever it stands in a word, and shows all of it.
bool is_plain(std::string_view word) {
  constexpr std::string_view k_marks = "._-+,:/=@%";
  const auto is_plain_byte = [&](unsigned char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter || (c >= '0' && c <= '9') || c >= 0x80 ||
           k_marks.find(static_cast<char>(c)) != std::string_view::npos;
  };
  return std::ranges::all_of(word, is_plain_byte) && visible(word) == word;
}

// What begins so is an option, a line of our own (`:files`), or a program to zsh.
bool begins_as_a_name(std::string_view word) {
  constexpr std::string_view k_other_beginnings = "-:=";
  return !word.empty() && k_other_beginnings.find(word.front()) == std::string_view::npos;
}

}  // namespace

AskedFor asked_for(std::span<const std::string> words) {
  AskedFor asked;
  LineReader reader(asked);
  if (words.empty()) {
    reader.ask_for("");
    return asked;
  }
  for (const std::string& word : words.first(words.size() - 1)) reader.take(word);
  reader.ask_for(words.back());
  return asked;
}

Completion complete_alone(const AskedFor& asked) {
  Completion completion;
  if (asked.is_option) {
    for (const OptionHelp& option : options_of(asked.command)) {
      if (option.is_place()) continue;
      completion.candidates.push_back({std::string(long_name(option)), option.about});
    }
    return completion;
  }
  const bool is_command_wanted = asked.command.empty() || asked.value == "COMMAND";
  if (is_command_wanted) completion.candidates = all_commands();
  for (const std::string& value : asked.values) completion.candidates.push_back({value, ""});
  if (asked.value == k_gate_words) {
    for (const Level level : k_levels) {
      completion.candidates.push_back({std::string(name_of(level)), "fails from this level on"});
    }
  }
  completion.takes_files = std::ranges::find(k_files, asked.value) != k_files.end();
  return completion;
}

std::vector<Candidate> fitting(std::vector<Candidate> candidates, const AskedFor& asked) {
  std::erase_if(candidates, [&](const Candidate& candidate) {
    const bool is_safe = asked.is_option || begins_as_a_name(candidate.word);
    return !candidate.word.starts_with(asked.written) || !is_safe || !is_plain(candidate.word);
  });
  std::vector<Candidate> kept;
  for (Candidate& candidate : candidates) {
    candidate.word.insert(0, asked.before);
    const auto is_same = [&](const Candidate& other) { return other.word == candidate.word; };
    if (std::ranges::none_of(kept, is_same)) kept.push_back(std::move(candidate));
  }
  return kept;
}

std::string print_completion(const Completion& completion) {
  std::string lines;
  for (const Candidate& candidate : completion.candidates) {
    lines += candidate.word + "\t" + visible(candidate.about) + "\n";
  }
  return lines + (completion.takes_files ? ":files\n" : ":words\n");
}

}  // namespace dealterms
