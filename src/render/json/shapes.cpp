#include "render/json/shapes.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

// ---- pages --------------------------------------------------------------------------------------

constexpr std::array k_diff = concat(
    concat(std::array{Field{"schema", "is dealterms/diff/1", ""}, k_program_field,
                      k_catalogues_field, Field{"old", "version", "the version compared from"},
                      Field{"new", "version", "the version compared to"},
                      Field{"between", "list of version",
                            "agreed versions between the two that were heard, the oldest first"}},
           k_comparison_fields),
    std::array{Field{"edits", "list of edit or null",
                     "what makes the new file of the old one, for `dealterms apply`; null: "
                     "only some findings were asked for, or a side is no file"}});
constexpr std::array k_show{
    Field{"schema", "is dealterms/show/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"version", "version", "which version it is"},
    Field{"head", "map of value", "the file's own fields, dates as `dates.announced`"},
    Field{"parties", "list of item", "who is bound"},
    Field{"others", "list of item", "who is named, but not bound"},
    Field{"instruments", "list of item", "the papers that made the changes"},
    Field{"sources", "list of item", "where it is known from"},
    Field{"open_points", "list of item", "what is still being negotiated"},
    Field{"bargains", "list of item", "what was given for what"},
    Field{"clauses", "list of item", "the provisions"},
    Field{"left_out", "count", "clauses left out by CLAUSE and --type"},
};
constexpr std::array k_list{
    Field{"schema", "is dealterms/list/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"place", "text", "where the versions were found"},
    Field{"versions", "list of listed", "by deal"},
};
constexpr std::array k_validate{
    Field{"schema", "is dealterms/validate/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"files", "count", "files looked at"},
    Field{"unreadable", "list of text", "what else was asked for, and why it could not be read"},
    Field{"errors", "count", ""},
    Field{"warnings", "count", ""},
    Field{"diagnostics", "list of diagnostic", "file by file, in file order"},
};
constexpr std::array k_catalogue{
    Field{"schema", "is dealterms/catalogue/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"types", "list of type", "the clause types"},
    Field{"conversions", "list of conversion", "what a clause may become, and whom that favours"},
};
constexpr std::array k_rules{
    Field{"schema", "is dealterms/rules/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"rules", "list of rule", "every rule that a finding may be made by"},
};

// ---- their parts --------------------------------------------------------------------------------

constexpr std::array k_program{
    Field{"name", "is dealterms", ""},
    Field{"version", "text", ""},
};
constexpr std::array k_file{
    Field{"file", "text", ""},
    Field{"sha256", "sha256", "of its bytes"},
};
constexpr std::array k_version{
    Field{"file", "text", "the name that people know the file by"},
    Field{"sha256", "sha256", "of its bytes"},
    Field{"files", "list of file", "all that it was read from, `file` first"},
    Field{"deal", "text", ""},
    Field{"name", "text or null", "what people call the deal"},
    Field{"version", "text", ""},
    Field{"title", "text or null", "what happened in this version"},
    Field{"date", "day or null", "effective, else announced, else signed; the last day it can be"},
    Field{"basis", "basis", "what silence means"},
};
constexpr std::array k_listed{
    Field{"deal", "text", ""},
    Field{"name", "text or null", "what people call the deal"},
    Field{"version", "text", ""},
    Field{"date", "text or null", "as the file writes it"},
    Field{"title", "text or null", ""},
    Field{"file", "text", ""},
    Field{"clauses", "count", ""},
    Field{"mistakes", "count", "errors in the file, which then cannot be compared"},
};
constexpr std::array k_diagnostic{
    Field{"severity", "severity", ""},
    Field{"code", "text", "as in docs/diagnostics.md: DT107"},
    Field{"name", "text", "the code in words: unknown_term"},
    Field{"message", "text", ""},
    Field{"suggestion", "text or null", "what was probably meant"},
    Field{"hint", "text or null", "what to do about it"},
    Field{"file", "text", ""},
    Field{"location", "location or null", "null: of the file as a whole"},
};
constexpr std::array k_location{
    Field{"file", "text", ""},
    Field{"line", "count", "from 1"},
    Field{"column", "count", "in bytes, from 1"},
};
constexpr std::array k_balance{
    Field{"parties", "list of party balance", ""},
    Field{"first_mentioned", "list of first mention",
          "clauses that are a gain only if they are new"},
    Field{"undetermined", "list of entry", "clauses whose direction nobody can tell"},
    Field{"lapsed", "list of entry", "clauses whose instrument ran out"},
    Field{"neutral", "list of entry", "clauses that changed to nobody's gain"},
};
constexpr std::array k_first_mention{
    Field{"clause", "text", ""},
    Field{"level", "level", ""},
    Field{"would_favour", "list of text", "parties, if it is new"},
};
constexpr std::array k_party_balance{
    Field{"party", "text", "its key"},
    Field{"name", "text", ""},
    Field{"gained", "list of entry", "one a clause, the highest first"},
    Field{"gave_up", "list of entry", "one a clause, the highest first"},
};
constexpr std::array k_entry{
    Field{"clause", "text", ""},
    Field{"level", "level", ""},
    Field{"in_part", "flag", "the clause has something else beside"},
};
constexpr std::array k_levels_shape{
    Field{"critical", "count", ""}, Field{"major", "count", ""},     Field{"moderate", "count", ""},
    Field{"minor", "count", ""},    Field{"editorial", "count", ""},
};
constexpr std::array k_hidden{
    Field{"below_level", "levels", "left out by --min-level"},
    Field{"filtered", "count", "left out by --clause, --type and --kind"},
};
constexpr std::array k_verdict{
    Field{"clause", "text", ""},
    Field{"title", "text or null", "what the file calls it"},
    Field{"level", "level", "the highest of its findings"},
    Field{"direction", "direction", ""},
    Field{"favours", "list of text", "parties"},
    Field{"against", "list of text", "parties"},
    Field{"would_favour", "list of text", "parties, if it is new"},
    Field{"changes", "list of fingerprint", "its findings that are shown"},
};

// ---- what the program knows ---------------------------------------------------------------------

constexpr std::array k_type{
    Field{"id", "text", ""},
    Field{"title", "text", ""},
    Field{"about", "text or null", ""},
    Field{"group", "text or null", ""},
    Field{"kind", "clause category or null", "as law firms sort clauses"},
    Field{"synonyms", "list of text", "what else people call it"},
    Field{"cuad", "list of text", "categories of the Contract Understanding Atticus Dataset"},
    Field{"level", "level", "of the clause as a whole"},
    Field{"roles", "list of text", ""},
    Field{"favours", "text or null", "the role that such a clause serves, mixed, or none"},
    Field{"use", "type use", "what other clauses may do with the id of such a clause"},
    Field{"open", "flag", "takes terms that nobody declared"},
    Field{"terms", "list of term", "in the order of display"},
    Field{"example", "text or null", "the body of a `clauses:` map"},
};
constexpr std::array k_sizes{
    Field{"large_from", "exact", "in percent of the old value, as below"},
    Field{"small_below", "exact", "what is large is not small"},
    Field{"tiny_below", "exact", ""},
};
constexpr std::array k_term{
    Field{"name", "text", ""},
    Field{"title", "text", ""},
    Field{"about", "text or null", ""},
    Field{"kinds", "list of kind", "usually one"},
    Field{"values", "list of text", "of a scale, the lowest first; of a choice, in any order"},
    Field{"more_favours", "text or null", "the role that more of it favours"},
    Field{"naming", "naming", "whether being named is good or bad for a party"},
    Field{"depends_on", "list of text", "the terms beside it that say what it is counted in"},
    Field{"limits", "text or null", "the term beside it without which it says nothing"},
    Field{"taken_from", "text or null",
          "the set of another type whose members may move to this one, or back"},
    Field{"silence", "silence", "what it means that a contract does not say"},
    Field{"silent_step", "text or null", "the step of its scale that silence means"},
    Field{"price", "flag", "so much a year is a twelfth of it a month"},
    Field{"share", "flag", "a part of a whole, at most 100%"},
    Field{"sizes", "sizes", "what is a large move and what a small one"},
    Field{"wider", "map of list of text",
          "of a set: a token to the narrower ones that it takes in"},
    Field{"level", "level or null", "null: one below the type's"},
    Field{"favours", "text or null", "of records: the role that one more favours"},
    Field{"roles", "list of text", "of records"},
    Field{"terms", "list of term", "of records"},
};
constexpr std::array k_conversion{
    Field{"from", "text", ""},
    Field{"to", "text", ""},
    Field{"level", "level", ""},
    Field{"favours", "text or null", "a role of the clause before, mixed, or none"},
    Field{"maps", "map of text", "a term before to the term after"},
};
constexpr std::array k_rule{
    Field{"id", "text", ""},
    Field{"type", "text", "a clause type, or a part of the file"},
    Field{"term", "text", "`clause` for the clause as a whole"},
    Field{"what", "text", "what happened to it"},
    Field{"level", "level", "before it is adjusted"},
    Field{"adjusts", "list of judgement reason", "what may move the level of one finding"},
    Field{"sizes", "sizes", "what is a large move and what a small one"},
    Field{"direction", "direction rule", "how it is decided whom a finding favours"},
    Field{"favours", "text or null", "a role, `against` a role, or mixed"},
    Field{"mirror", "text", "the rule of the change the other way round"},
};

constexpr std::array k_page_names{
    std::string_view("diff"),      std::string_view("history"), std::string_view("report"),
    std::string_view("show"),      std::string_view("list"),    std::string_view("validate"),
    std::string_view("catalogue"), std::string_view("rules"),   std::string_view("check"),
};

constexpr std::array k_shapes{
    Shape{"diff", "What changed between two versions.", k_diff},
    Shape{"show", "One version of an agreement.", k_show},
    Shape{"list", "The deals and versions found.", k_list},
    Shape{"validate", "The mistakes of some files.", k_validate},
    Shape{"catalogue", "The clause types.", k_catalogue},
    Shape{"rules", "The rules that a catalogue implies.", k_rules},
    Shape{"program", "The program.", k_program},
    Shape{"file", "A file, by its bytes.", k_file},
    Shape{"version", "A version of an agreement.", k_version},
    Shape{"listed", "A version that was found.", k_listed},
    Shape{"diagnostic", "A mistake in a file.", k_diagnostic},
    Shape{"location", "A place in a file.", k_location},
    Shape{"balance", "A list of clauses, never a score.", k_balance},
    Shape{"party balance", "What a party gained and gave up.", k_party_balance},
    Shape{"entry", "A clause in the balance.", k_entry},
    Shape{"first mention", "A clause that reports mention for the first time.", k_first_mention},
    Shape{"levels", "Counts by level.", k_levels_shape},
    Shape{"hidden", "What is counted and not shown.", k_hidden},
    Shape{"verdict", "What all findings of a clause come to.", k_verdict},
    Shape{"type", "A clause type.", k_type},
    Shape{"sizes", "From where on a move is large, and below what it is small or tiny.", k_sizes},
    Shape{"term", "A term of a clause type.", k_term},
    Shape{"conversion", "A clause type that another may become.", k_conversion},
    Shape{"rule", "A rule that findings are made by.", k_rule},
};

}  // namespace

std::span<const std::string_view> page_names() { return k_page_names; }

std::span<const Shape> shapes() {
  static const std::vector<Shape> all = [] {
    std::vector<Shape> list(k_shapes.begin(), k_shapes.end());
    for (const auto& part : {history_shapes(), change_shapes(), value_shapes(), gate_shapes()}) {
      list.insert(list.end(), part.begin(), part.end());
    }
    return list;
  }();
  return all;
}

const Shape* find_shape(std::string_view name) {
  const auto found = std::ranges::find(shapes(), name, &Shape::name);
  return found == shapes().end() ? nullptr : &*found;
}

}  // namespace dealterms
