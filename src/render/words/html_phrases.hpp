// How one language says what a web page needs beside the report: names of its pictures and regions,
// and what a reader who hears the page is told.
#pragma once

#include <span>
#include <string_view>

#include "render/words/said.hpp"

namespace dealterms {

struct HtmlPhrases {
  std::string_view skip;            // the link before all others
  std::string_view contents;        // name of the list of sections
  std::string_view timeline;        // heading
  std::string_view timeline_about;  // of the picture: "{clauses} over {versions}: ..."
  Counted version_count;
  std::span<const Said> signs;     // what they mean, by name
  std::string_view balance_about;  // of the picture
  std::string_view balance_row;    // "{party}: gained {gained}, gave up {lost}"
  std::string_view trend_about;    // of a picture: "{term} over the versions: {points}"
  std::string_view trend_point;    // "{version}: {value}"
  std::string_view trend_unknown;  // a version that gives no number
  std::string_view old_words;      // heard before what was
  std::string_view new_words;      // heard before what is
  std::string_view source;         // heard of a note: "source {number}"
  std::string_view wide;  // name of a region that scrolls sideways: "{what}, scrolls sideways"
};

}  // namespace dealterms
