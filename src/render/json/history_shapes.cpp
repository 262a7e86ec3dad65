// What all versions together hold.
#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

constexpr std::array k_told_fields{
    Field{"deal", "text", ""},
    Field{"versions", "list of version", "by date"},
    Field{"clause_histories", "list of clause history",
          "each clause over all versions, the highest level first"},
    Field{"steps", "list of comparison", "from each version to the next"},
    Field{"net", "comparison", "from the first version to the last"},
    Field{"top", "list of top change", "what matters most"},
    Field{"trends", "list of trend", "numbers that moved, of the clauses shown"},
    Field{"open_points", "list of open point", "what was being negotiated, and what became of it"},
    Field{"sources", "list of source", "in the order of their first use"},
    Field{"counts", "levels", "findings of all steps, shown or not"},
    Field{"shown", "count", "of these, findings in `changes` of the steps"},
    Field{"hidden", "history hidden", "what is left out"},
};
constexpr std::array k_history = concat(
    std::array{Field{"schema", "is dealterms/history/1", ""}, k_program_field, k_catalogues_field},
    k_told_fields);
constexpr std::array k_report =
    concat(std::array{Field{"schema", "is dealterms/report/1", ""}, k_program_field,
                      k_catalogues_field, Field{"date", "day or null", "of printing (--date)"}},
           k_told_fields);

constexpr std::array k_comparison =
    concat(std::array{Field{"old", "text", "the version compared from, as in `versions`"},
                      Field{"new", "text", "the version compared to"},
                      Field{"between", "list of text",
                            "agreed versions between the two that were heard, the oldest first"}},
           k_comparison_fields);
constexpr std::array k_clause_history{
    Field{"clause", "text", "its latest id"},
    Field{"title", "text", "the file's, else the clause type's"},
    Field{"type", "text", "the latest clause type"},
    Field{"earlier_ids", "list of text", ""},
    Field{"from", "list of text", "clauses that it was split off from or made of"},
    Field{"level", "level", "the highest of its steps"},
    Field{"changes", "count", "steps that changed it, restatements not counted"},
    Field{"net", "net", "the first version held against the last"},
    Field{"cells", "list of cell", "one a version"},
    Field{"reversions", "list of reversion", "terms that left a value and came back to it"},
};
constexpr std::array k_cell{
    Field{"version", "text", ""},
    Field{"state", "cell state", "what the version did to the clause"},
    Field{"id", "text or null", "the clause's id in that version"},
    Field{"level", "level", "of the step into the version, whatever is shown"},
    Field{"part_of", "text or null", "the clause whose change this one is a part of"},
    Field{"changes", "list of fingerprint", "the findings of the step that are shown"},
};
constexpr std::array k_reversion{
    Field{"path", "text", "of the term, or of the clause itself, which came and went"},
    Field{"left_from", "text", "the last version with the value before it left"},
    Field{"away_at", "text", "the first version with another"},
    Field{"back_at", "text", "the version in which it is back"},
    Field{"value", "value or null", "null: silence, or the clause itself"},
    Field{"away", "value or null", "what it was in between"},
    Field{"printed", "text", ""},
};
constexpr std::array k_trend{
    Field{"clause", "text", ""},
    Field{"path", "text", "of the term"},
    Field{"measure", "measure", ""},
    Field{"unit", "text or null", "null: of dates and scales"},
    Field{"low", "exact", "of a date, days since 1970-01-01; of a scale, its place from 0"},
    Field{"high", "exact", ""},
    Field{"points", "list of trend point", "one a version"},
};
constexpr std::array k_trend_point{
    Field{"version", "text", ""},
    Field{"number", "exact or null", "null: the version gives none"},
    Field{"value", "value or null", "null: the version does not say"},
};
constexpr std::array k_top_change{
    Field{"old", "text", "the version before"},
    Field{"new", "text", "the version after"},
    Field{"fingerprint", "fingerprint", "of the finding in `changes` of that step"},
    Field{"clause", "text or null", ""},
    Field{"level", "level", ""},
    Field{"message", "text", "in a sentence"},
    Field{"undone", "flag", "a later version went back to what was before"},
};
constexpr std::array k_open_point{
    Field{"id", "text", ""},
    Field{"first", "text", "the version that first mentions it"},
    Field{"closed_by", "text or null", "the version since which it is resolved or dropped"},
    Field{"status", "list of open point status", "one a version that mentions it"},
    Field{"outcomes", "list of open point outcome", "what became of it, each where it fell"},
    Field{"latest", "item", "what the last version to mention it says"},
};
constexpr std::array k_open_point_outcome{
    Field{"version", "text", "the first to say so"},
    Field{"status", "text", "open, resolved or dropped"},
    Field{"outcome", "value or null", "null: the version gives none"},
};
constexpr std::array k_open_point_status{
    Field{"version", "text", ""},
    Field{"status", "text", "open, resolved or dropped"},
};
constexpr std::array k_source{
    Field{"number", "count", "of its note"},
    Field{"id", "text", "its key in the file"},
    Field{"source", "item or null", "null: the file names it and does not say what it is"},
};
constexpr std::array k_history_hidden{
    Field{"below_level", "count", "clauses left out by --min-level"},
    Field{"filtered", "count", "clauses left out by CLAUSE, --clause, --type and --kind"},
    Field{"findings", "levels", "findings of all steps below the level shown"},
};

constexpr std::array k_shapes{
    Shape{"history", "Every clause over all versions of a deal.", k_history},
    Shape{"report", "All that changed over two or more versions.", k_report},
    Shape{"comparison", "What changed between two versions.", k_comparison},
    Shape{"clause history", "A clause over all versions.", k_clause_history},
    Shape{"cell", "What a version did to a clause.", k_cell},
    Shape{"reversion", "A value that left and came back.", k_reversion},
    Shape{"trend", "A number over all versions.", k_trend},
    Shape{"trend point", "A number in one version.", k_trend_point},
    Shape{"top change", "One of the changes that matter most.", k_top_change},
    Shape{"open point", "What was being negotiated.", k_open_point},
    Shape{"open point outcome", "What became of an open point in a version.", k_open_point_outcome},
    Shape{"open point status", "How an open point stood in a version.", k_open_point_status},
    Shape{"source", "A source that a finding rests on.", k_source},
    Shape{"history hidden", "What is counted and not shown.", k_history_hidden},
};

}  // namespace

std::span<const Shape> history_shapes() { return k_shapes; }

}  // namespace dealterms
