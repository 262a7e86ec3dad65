// What the commands may be asked that work on a repository of term files: the gate, the merge,
// changes put in, and what git calls.
#pragma once

#include <string>
#include <vector>

#include "cli/shared_options.hpp"
#include "document/merge_documents.hpp"

namespace dealterms {

// The gate: what is checked, and by what.
struct CheckOptions {
  std::vector<std::string> versions;  // two versions or two directories; or one version alone
  std::string git;                    // a range of revisions; empty: no files of git's
  bool staged = false;
  std::string policy;   // a file; empty: the one that is found
  std::string fail_on;  // a policy in words, and no file; empty: none
  std::string date;     // by which waivers end; empty: today
  bool warnings_as_errors = false;
  std::string explain;       // a fingerprint; empty: the whole run
  std::string baseline_out;  // a file; empty: none
  bool all = false;          // what passes, too
  PlaceOptions places;
  OutputOptions output;
};

struct MergeOptions {
  std::string base;
  std::string ours;
  std::string theirs;
  std::string pathname;  // of a driver: the file that the three are states of; may be empty
  bool driver = false;   // called by git: OURS is what the result is written to
  ConflictStyle style = ConflictStyle::merge;
  PlaceOptions places;
  OutputOptions output;
};

struct ApplyOptions {
  std::string old;      // a version
  std::string changes;  // a file: what diff prints as json
  PlaceOptions places;
  OutputOptions output;
};

// What git asks of a driver for differences: an unmerged path; or a path with two files, their ids
// and modes; or that with a new path and what git says of the renaming.
struct GitDiffOptions {
  std::vector<std::string> arguments;
  PlaceOptions places;
  OutputOptions output;
};

struct GitTextconvOptions {
  std::string file;
  PlaceOptions places;
  OutputOptions output;
};

struct InstallGitOptions {
  bool local = false;   // for this repository: so it is without either
  bool global = false;  // for all repositories of whoever asks
  bool yes = false;     // write it, too
  PlaceOptions places;
  OutputOptions output;
};

}  // namespace dealterms
