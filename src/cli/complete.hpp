// A command line that is being written: what is asked for at its end, and what of that the command
// line itself knows. What the deal at hand knows comes from outside: see commands/complete.cpp.
// Pure.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_help.hpp"

namespace dealterms {

// What could stand there, as a whole word, and a few words about it.
struct Candidate {
  std::string word;
  std::string about;
  friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Completion {
  std::vector<Candidate> candidates;
  bool takes_files = false;  // the shell knows their names better
};

// What the last word of a command line is to be.
struct AskedFor {
  std::string command;              // empty: the command itself is asked for
  std::string value;                // what is asked for, as --help calls it: "VERSION", "PARTY"
  bool is_option = false;           // the name of an option, instead
  std::string before;               // of the word, what stays: "--type=", "exclusivity,"
  std::string written;              // behind it
  std::vector<std::string> places;  // what stood in the places before: "2023", "2025"
  std::map<std::string, std::string> options;  // "--terms" → "deals": the last of each
  std::vector<std::string> values;  // all that it can be, where the option has words of its own
};

// `words` without the program's name; the last is the one that is being written, or empty.
[[nodiscard]] AskedFor asked_for(std::span<const std::string> words);

// Commands, options and words of options; and whether names of files fit.
[[nodiscard]] Completion complete_alone(const AskedFor& asked);

// Of the candidates those that go on from what is written, each as a whole word. What a shell would
// read as more than a word is left out: names come from files, and a candidate becomes a command.
[[nodiscard]] std::vector<Candidate> fitting(std::vector<Candidate> candidates,
                                             const AskedFor& asked);

// For the scripts of the shells: a line each, the word and what it is behind a tab; then `:files`
// where names of files fit too, else `:words`.
[[nodiscard]] std::string print_completion(const Completion& completion);

}  // namespace dealterms
