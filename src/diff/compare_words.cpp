// Words are the same however they are set: a redline shows what was written anew. Myers' greedy
// shortest edit script (An O(ND) Difference Algorithm and Its Variations, 1986) over words. Beyond
// a number of edits nobody reads a redline, and the cost grows with its square: then one deletion
// and one insertion.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/text.hpp"
#include "base/typography.hpp"
#include "diff/compare_values.hpp"

namespace dealterms {
namespace {

constexpr std::ptrdiff_t k_most_edits = 1000;

using RunKind = WordRun::Kind;

// The words of a text, and what they say apart from typography.
struct Words {
  std::vector<std::string_view> written;
  std::vector<std::string> plain;

  explicit Words(std::string_view text) : written(split_words(text)) {
    for (const auto word : written) plain.push_back(plain_characters(word));
  }
  [[nodiscard]] std::size_t size() const { return written.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return written[i]; }
};

struct Edit {
  RunKind kind;
  std::string_view word;
};

// The furthest x on each diagonal after each number of edits; empty when there are too many.
std::vector<std::vector<std::ptrdiff_t>> find_path(const Words& a, const Words& b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  std::vector<std::vector<std::ptrdiff_t>> trace;
  std::vector<std::ptrdiff_t> furthest(3, 0);
  const auto most = std::min(n + m, k_most_edits);
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

std::vector<Edit> shortest_edits(const Words& a, const Words& b) {
  const auto trace = find_path(a, b);
  std::vector<Edit> edits;
  if (trace.empty()) {
    for (const auto word : a.written) edits.push_back({RunKind::deleted, word});
    for (const auto word : b.written) edits.push_back({RunKind::inserted, word});
    return edits;
  }
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

std::vector<WordRun> compare_words(std::string_view before, std::string_view after) {
  const Words old_words(before);
  const Words new_words(after);
  const auto edits = shortest_edits(old_words, new_words);
  std::vector<WordRun> runs;
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
  return runs;
}

}  // namespace dealterms
