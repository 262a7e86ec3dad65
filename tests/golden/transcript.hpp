// A golden case: a folder with input files and a `transcript`, as a person at a terminal would see
// it. The folder is copied aside, each `$ ` line is run there in this process, and what comes out
// must be what stands below it.
//
//   # why this matters                  a comment, kept
//   $ dealterms diff a.yaml - < b.yaml  also NAME=value before it, and "quoted words"
//   standard output
//   ! standard error
//   [exit 0]
//   $ cat FILE                          what --output wrote
//
// Escapes of a terminal are written `\e`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dealterms::golden {

struct Case {
  std::filesystem::path folder;
  std::string name;  // "validate/bad/ten-mistakes"
};

// All folders below tests/golden that hold a transcript, sorted.
[[nodiscard]] std::vector<Case> find_cases();

[[nodiscard]] std::string read_transcript(const Case& golden);
void write_transcript(const Case& golden, const std::string& text);

// The transcript with the output of its commands replaced by what they say now.
[[nodiscard]] std::string replay(const Case& golden);

// The `$ ` lines of a transcript, without the mark.
[[nodiscard]] std::vector<std::string> commands_of(const std::string& transcript);

}  // namespace dealterms::golden
