// Words are the same however they are set: a redline shows what was written anew. Myers' greedy
// shortest edit script (An O(ND) Difference Algorithm and Its Variations, 1986) over words, whose
// cost grows with the square of the edits. Beyond a number of them nobody reads a redline word by
// word: then what both texts have once holds them together (patience diff, Bram Cohen), and between
// two such places there is a short script, or one deletion and one insertion.
#include "diff/compare_words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

constexpr std::ptrdiff_t k_most_edits = 1000;
// Between two places that hold the texts together: many of these must stay cheap.
constexpr std::ptrdiff_t k_most_edits_between = 100;
// A place is so many words in a row, spaces counted: few words of a contract stand there once.
constexpr std::size_t k_words_of_anchor = 7;

using RunKind = WordRun::Kind;

// The words of a text, or of a part of it, and what they say apart from typography.
struct Words {
  std::span<const std::string_view> written;
  std::span<const std::string> plain;

  [[nodiscard]] std::size_t size() const { return written.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return written[i]; }
  [[nodiscard]] Words part(std::size_t from, std::size_t to) const {
    return {written.subspan(from, to - from), plain.subspan(from, to - from)};
  }
};

struct SplitText {
  std::vector<std::string_view> written;
  std::vector<std::string> plain;

  explicit SplitText(std::string_view text) : written(split_words(text)) {
    for (const auto word : written) plain.push_back(plain_characters(word));
  }
  [[nodiscard]] Words words() const { return {written, plain}; }
};

struct Edit {
  RunKind kind;
  std::string_view word;
};

// The furthest x on each diagonal after each number of edits; empty when there are too many.
std::vector<std::vector<std::ptrdiff_t>> find_path(const Words& a, const Words& b,
                                                   std::ptrdiff_t most_edits) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  std::vector<std::vector<std::ptrdiff_t>> trace;
  std::vector<std::ptrdiff_t> furthest(3, 0);
  const auto most = std::min(n + m, most_edits);
  for (std::ptrdiff_t edits = 0; edits <= most; ++edits) {
    // Diagonals -edits-1 .. edits+1, shifted to start at 0.
    const std::ptrdiff_t shift = edits + 1;
    std::vector<std::ptrdiff_t> row(static_cast<std::size_t>(2 * edits + 3), 0);
    const auto last = [&](std::ptrdiff_t k) {
      return furthest[static_cast<std::size_t>(k + edits)];
    };
    for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
      std::ptrdiff_t x = 0;
      if (edits > 0) {
        const bool down = k == -edits || (k != edits && last(k - 1) < last(k + 1));
        x = down ? last(k + 1) : last(k - 1) + 1;
      }
      while (x < n && x - k < m &&
             a.plain[static_cast<std::size_t>(x)] == b.plain[static_cast<std::size_t>(x - k)]) {
        ++x;
      }
      row[static_cast<std::size_t>(k + shift)] = x;
      if (x >= n && x - k >= m) {
        trace.push_back(std::move(row));
        return trace;
      }
    }
    trace.push_back(row);
    furthest = std::move(row);
  }
  return {};
}

// Empty: it would be longer.
std::optional<std::vector<Edit>> shortest_edits(const Words& a, const Words& b,
                                                std::ptrdiff_t most_edits) {
  const auto trace = find_path(a, b, most_edits);
  if (trace.empty()) return std::nullopt;
  std::vector<Edit> edits;
  auto x = static_cast<std::ptrdiff_t>(a.size());
  auto y = static_cast<std::ptrdiff_t>(b.size());
  for (auto step = static_cast<std::ptrdiff_t>(trace.size()) - 1; step >= 0; --step) {
    const std::ptrdiff_t k = x - y;
    std::ptrdiff_t from_x = 0;
    std::ptrdiff_t from_y = 0;
    if (step > 0) {
      const auto& last = trace[static_cast<std::size_t>(step - 1)];
      const auto at = [&](std::ptrdiff_t diagonal) {
        return last[static_cast<std::size_t>(diagonal + step)];
      };
      const bool down = k == -step || (k != step && at(k - 1) < at(k + 1));
      const std::ptrdiff_t from_k = down ? k + 1 : k - 1;
      from_x = at(from_k);
      from_y = from_x - from_k;
    }
    while (x > from_x && y > from_y) {
      edits.push_back({RunKind::same, a[static_cast<std::size_t>(--x)]});
      --y;
    }
    if (step == 0) break;
    if (x > from_x) edits.push_back({RunKind::deleted, a[static_cast<std::size_t>(--x)]});
    if (y > from_y) edits.push_back({RunKind::inserted, b[static_cast<std::size_t>(--y)]});
  }
  std::ranges::reverse(edits);
  return edits;
}

// ---- texts that differ in more ------------------------------------------------------------------

// Where the same words begin on both sides.
struct Anchor {
  std::size_t before;
  std::size_t after;
};

std::span<const std::string> sequence_at(const Words& words, std::size_t at) {
  return words.plain.subspan(at, k_words_of_anchor);
}

// Where sequences stand that the text has once, in the order of their words.
std::vector<std::size_t> places_of_sequences(const Words& words) {
  if (words.size() < k_words_of_anchor) return {};
  std::vector<std::size_t> places(words.size() - k_words_of_anchor + 1);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, [&](std::size_t one, std::size_t other) {
    return std::ranges::lexicographical_compare(sequence_at(words, one), sequence_at(words, other));
  });
  std::vector<std::size_t> single;
  for (auto at = places.begin(); at != places.end();) {
    const auto end = std::find_if(at, places.end(), [&](std::size_t place) {
      return !std::ranges::equal(sequence_at(words, place), sequence_at(words, *at));
    });
    if (end - at == 1) single.push_back(*at);
    at = end;
  }
  return single;
}

// Of pairs in the order of the one side, the most that are in that of the other, too (by patience
// sorting).
std::vector<Anchor> in_order(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> ends;  // of the best run of each length, its last anchor
  std::vector<std::optional<std::size_t>> previous(anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto at = std::ranges::lower_bound(ends, anchors[i].after, {},
                                             [&](std::size_t end) { return anchors[end].after; });
    if (at != ends.begin()) previous[i] = *std::prev(at);
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<Anchor> run;
  std::optional<std::size_t> next;
  if (!ends.empty()) next = ends.back();
  while (next) {
    run.push_back(anchors[*next]);
    next = previous[*next];
  }
  std::ranges::reverse(run);
  return run;
}

std::vector<Anchor> find_anchors(const Words& a, const Words& b) {
  const auto olds = places_of_sequences(a);
  const auto news = places_of_sequences(b);
  std::vector<Anchor> anchors;
  auto before = olds.begin();
  auto after = news.begin();
  while (before != olds.end() && after != news.end()) {
    const auto one = sequence_at(a, *before);
    const auto other = sequence_at(b, *after);
    if (std::ranges::equal(one, other)) {
      anchors.push_back({*before++, *after++});
    } else if (std::ranges::lexicographical_compare(one, other)) {
      ++before;
    } else {
      ++after;
    }
  }
  std::ranges::sort(anchors, {}, &Anchor::before);
  return in_order(anchors);
}

void append(std::vector<Edit>& edits, RunKind kind, const Words& words) {
  for (const auto word : words.written) edits.push_back({kind, word});
}

void append_between(std::vector<Edit>& edits, Words a, Words b) {
  const auto [a_end, b_end] = std::ranges::mismatch(a.plain, b.plain);
  const auto front = static_cast<std::size_t>(a_end - a.plain.begin());
  append(edits, RunKind::same, a.part(0, front));
  a = a.part(front, a.size());
  b = b.part(front, b.size());
  std::size_t back = 0;
  while (back < std::min(a.size(), b.size()) &&
         a.plain[a.size() - back - 1] == b.plain[b.size() - back - 1]) {
    ++back;
  }
  const Words old_part = a.part(0, a.size() - back);
  const Words new_part = b.part(0, b.size() - back);
  if (const auto shortest = shortest_edits(old_part, new_part, k_most_edits_between)) {
    edits.insert(edits.end(), shortest->begin(), shortest->end());
  } else {
    append(edits, RunKind::deleted, old_part);
    append(edits, RunKind::inserted, new_part);
  }
  append(edits, RunKind::same, a.part(a.size() - back, a.size()));
}

// Not the shortest script, which would be too long.
std::vector<Edit> edits_around_anchors(const Words& a, const Words& b) {
  std::vector<Edit> edits;
  Anchor last{0, 0};
  for (const Anchor& anchor : find_anchors(a, b)) {
    append_between(edits, a.part(last.before, anchor.before), b.part(last.after, anchor.after));
    last = anchor;
  }
  append_between(edits, a.part(last.before, a.size()), b.part(last.after, b.size()));
  return edits;
}

void append(std::vector<WordRun>& runs, RunKind kind, std::string_view words) {
  if (words.empty()) return;
  if (!runs.empty() && runs.back().kind == kind) {
    runs.back().words += words;
  } else {
    runs.push_back({kind, std::string(words)});
  }
}

bool is_blank(std::string_view word) { return plain_characters(word) == " "; }

}  // namespace

Redline compare_words(std::string_view before, std::string_view after) {
  const SplitText old_text(before);
  const SplitText new_text(after);
  auto shortest = shortest_edits(old_text.words(), new_text.words(), k_most_edits);
  Redline redline;
  redline.is_shortest = shortest.has_value();
  const auto edits =
      shortest ? *std::move(shortest) : edits_around_anchors(old_text.words(), new_text.words());
  std::vector<WordRun>& runs = redline.runs;
  std::string deleted;
  std::string inserted;
  const auto flush = [&] {
    append(runs, RunKind::deleted, deleted);
    append(runs, RunKind::inserted, inserted);
    deleted.clear();
    inserted.clear();
  };
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Edit& edit = edits[i];
    if (edit.kind == RunKind::deleted) {
      deleted += edit.word;
    } else if (edit.kind == RunKind::inserted) {
      inserted += edit.word;
    } else if (is_blank(edit.word) && i + 1 < edits.size() && edits[i + 1].kind != RunKind::same &&
               !deleted.empty() && !inserted.empty()) {
      // A space between two replaced words joins them to one replaced phrase.
      deleted += edit.word;
      inserted += edit.word;
    } else {
      flush();
      append(runs, RunKind::same, edit.word);
    }
  }
  flush();
  return redline;
}

Redline redline_of(const Change& change) {
  if (!change.what.is_reworded) return {};
  const Text* before = change.before->as<Text>();
  const Text* after = change.after->as<Text>();
  const bool are_texts = before != nullptr && after != nullptr;
  return are_texts ? compare_words(before->words, after->words)
                   : compare_words(change.before->spelling, change.after->spelling);
}

}  // namespace dealterms
