#include "render/text/text_finding.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/text/rows.hpp"
#include "render/text/text_page.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_deep_indent = 4;

struct Sign {
  std::string_view sign;
  Tone tone;
};

Sign sign_of(ToldFinding::Mark mark) {
  switch (mark) {
    case ToldFinding::Mark::added:
      return {"+", Tone::added};
    case ToldFinding::Mark::removed:
      return {"-", Tone::removed};
    case ToldFinding::Mark::not_mentioned:
      return {"-", Tone::dim};
    case ToldFinding::Mark::became:
      return {">", Tone::changed};
    case ToldFinding::Mark::reversed:
      return {"!", Tone::changed};
    case ToldFinding::Mark::same:
      return {"=", Tone::dim};
    case ToldFinding::Mark::changed:
      break;
  }
  return {"~", Tone::changed};
}

// What went in brackets with a minus, what came in braces with a plus, as in `[-old-]{+new+}`,
// readable without colour.
std::string redline_words(const std::vector<WordRun>& runs) {
  std::string redline;
  for (const WordRun& run : runs) {
    switch (run.kind) {
      case WordRun::Kind::same:
        redline += run.words;
        break;
      case WordRun::Kind::deleted:
        redline += fmt::format("[-{}-]", run.words);
        break;
      case WordRun::Kind::inserted:
        redline += fmt::format("{{+{}+}}", run.words);
        break;
    }
  }
  return redline;
}

Row value_row(std::size_t indent, std::string_view sign, std::string words, Tone tone) {
  Row row{indent, std::string(sign), std::move(words)};
  row.label_tone = tone;
  row.value_tone = tone;
  return row;
}

class FindingPrinter {
 public:
  FindingPrinter(const Words& words, const Layout& layout) : words_(words), page_(words, layout) {}

  std::string print(const ToldFinding& finding) {
    if (finding.is_detail()) {
      page_.rows({detail_row(finding, k_indent)});
    } else {
      add_finding(finding, k_indent);
    }
    return page_.take();
  }

 private:
  void add_finding(const ToldFinding& finding, std::size_t indent) {
    const Sign sign = sign_of(finding.mark);
    std::vector<std::string> right;
    if (!finding.side.empty()) right.push_back(finding.side);
    if (finding.level) right.push_back(finding.level->words);
    page_.line({{fmt::format("{:{}}{} ", "", indent, sign.sign), sign.tone},
                {finding.headline, Tone::label}},
               {fmt::format("{}", fmt::join(right, " · ")), Tone::dim});
    const std::size_t below = indent + k_deep_indent;
    add_values(finding, below);
    page_.paragraph(fmt::format("{}", fmt::join(finding.reasons, "; ")), below, Tone::dim);
    for (const std::string& remark : remarks_of(finding)) page_.paragraph(remark, below, Tone::dim);
    add_parts(finding, indent + k_deep_indent);
  }

  void add_values(const ToldFinding& finding, std::size_t indent) {
    std::vector<Row> rows;
    if (!finding.tokens.empty()) {
      for (const bool gained : {false, true}) {
        for (const ToldToken& token : finding.tokens) {
          if (token.gained == gained) rows.push_back(side_row(indent, gained, token.words));
        }
      }
    } else if (!finding.redline.empty()) {
      page_.paragraph(redline_words(finding.redline), indent, Tone::plain);
    } else {
      if (finding.before) rows.push_back(side_row(indent, false, *finding.before));
      if (finding.after) rows.push_back(side_row(indent, true, *finding.after));
    }
    for (const std::string& segment : finding.segments) {
      rows.push_back(value_row(indent, "·", segment, Tone::dim));
    }
    page_.rows(std::move(rows));
  }

  static Row side_row(std::size_t indent, bool after, const std::string& words) {
    return value_row(indent, after ? "+" : "-", words, after ? Tone::added : Tone::removed);
  }

  // Details in rows, their values in one column; what was judged, as findings.
  void add_parts(const ToldFinding& finding, std::size_t indent) {
    std::vector<Row> details;
    for (const ToldFinding& part : finding.parts) {
      if (part.is_detail()) {
        details.push_back(detail_row(part, indent));
        continue;
      }
      page_.rows(std::exchange(details, {}));
      add_finding(part, indent);
    }
    page_.rows(std::move(details));
  }

  Row detail_row(const ToldFinding& detail, std::size_t indent) const {
    const Sign sign = sign_of(detail.mark);
    Row row{indent, fmt::format("{} {}", sign.sign, detail.label)};
    row.label_tone = sign.tone;
    row.value = detail.after ? *detail.after : detail.before.value_or("");
    row.remark = fmt::format("{}", fmt::join(remarks_of(detail), " · "));
    return row;
  }

  // What the evidence adds.
  std::vector<std::string> remarks_of(const ToldFinding& finding) const {
    std::vector<std::string> remarks;
    if (!finding.note.empty())
      remarks.push_back(words_.say(Message::note, {{"words", finding.note}}));
    if (!finding.doubt.empty())
      remarks.push_back(words_.say(Message::doubt, {{"words", finding.doubt}}));
    return remarks;
  }

  const Words& words_;
  TextPage page_;
};

}  // namespace

std::string print_text_finding(const ToldFinding& finding, const Words& words,
                               const Layout& layout) {
  return FindingPrinter(words, layout).print(finding);
}

}  // namespace dealterms
