#include "base/diagnostic_code.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace dealterms {
namespace {

using enum DiagnosticCode;
constexpr Severity k_error = Severity::error;
constexpr Severity k_warning = Severity::warning;

constexpr std::array k_rows{
    // ---- reading --------------------------------------------------------------------------------
    DiagnosticRow{not_utf8, k_error, "not_utf8", "the text is not UTF-8{}",
                  "Agreement files are UTF-8. Save the file again in that encoding."},
    DiagnosticRow{too_large, k_error, "too_large", "the file is too large: {} bytes, at most {}",
                  "A term file far beyond any real agreement is refused before it is read. "
                  "`--max-file-size` takes larger ones."},
    DiagnosticRow{too_deep, k_error, "too_deep", "nested deeper than {} levels",
                  "The format needs a dozen levels; deeper nesting is a slip or an attack."},
    DiagnosticRow{
        too_many_nodes, k_error, "too_many_nodes", "more than {} values",
        "Values that aliases repeat count each time. `--max-file-size` takes more of them, too."},
    DiagnosticRow{bad_yaml, k_error, "bad_yaml", "not YAML: {}",
                  "The text breaks a rule of YAML here. Nothing after this place is read."},
    DiagnosticRow{second_document, k_error, "second_document", "a second document in one file",
                  "One file holds one version. Move what follows `---` to a file of its own."},
    DiagnosticRow{empty_file, k_error, "empty_file", "the file is empty",
                  "An agreement file holds at least `dealterms`, `deal` and `version`."},
    DiagnosticRow{duplicate_key, k_error, "duplicate_key", "'{}' stands here twice",
                  "A key names one thing. YAML readers keep one of the two and lose the other."},
    DiagnosticRow{unknown_anchor, k_error, "unknown_anchor", "no anchor '{}' stands before",
                  "An alias `*name` repeats what an anchor `&name` marked earlier in the file."},
    DiagnosticRow{alias_limit, k_error, "alias_limit", "the alias {}",
                  "A value cannot contain itself, and what aliases repeat counts as often as it is "
                  "repeated."},
    DiagnosticRow{
        key_not_scalar, k_error, "key_not_scalar", "a key that is {}",
        "Keys are words. A bracket before the colon, or a colon alone, is usually a slip."},
    DiagnosticRow{unsupported_tag, k_error, "unsupported_tag", "the tag '{}' is not used here",
                  "Values are read as they are written; tags such as `!!int` mean nothing here."},
    DiagnosticRow{merge_key, k_error, "merge_key", "merge keys are not used here",
                  "`<<` is not part of YAML 1.2. Write the terms out, or alias whole values."},
    DiagnosticRow{text_cut_by_comment, k_warning, "text_cut_by_comment",
                  "' #' ends the text '{}' and starts a comment",
                  "Quote a text that holds a number sign: \"Exhibit #4\"."},
    DiagnosticRow{comma_in_flow, k_error, "comma_in_flow", "the comma in '{}' ends the value",
                  "Between braces or brackets a comma separates entries. Quote the amount."},
    DiagnosticRow{missing_colon, k_error, "missing_colon", "'{}' is a key without a colon",
                  "A key is followed by a colon and a space: `holder: acme`."},
    DiagnosticRow{value_too_long, k_error, "value_too_long", "nothing ends within {} bytes here",
                  "A single text, list in brackets or comment of that length is no agreement's; "
                  "often it is a quote or a bracket that is never closed. `--max-text-size` takes "
                  "longer ones."},
    DiagnosticRow{
        curly_quotes, k_error, "curly_quotes", "the quotes around {} are none of YAML's",
        "YAML knows ' and \" alone; a word processor turns them into others. Write these, or "
        "none. Where the others belong to the text, put \" around them."},
    DiagnosticRow{
        more_mistakes, k_error, "more_mistakes", "{} more mistakes are not told",
        "Of what is read together the first 10,000 mistakes are kept. Mend these, and ask "
        "again."},
    // ---- structure and names --------------------------------------------------------------------
    DiagnosticRow{unknown_key, k_error, "unknown_key", "unknown key '{}' in {}",
                  "Nothing is ignored silently: a key that the format does not have is a slip."},
    DiagnosticRow{missing_key, k_error, "missing_key", "'{}' is missing",
                  "The file cannot be placed without it."},
    DiagnosticRow{expected_map, k_error, "expected_map", "'{}' takes a map of names to entries",
                  "Write one `name: ...` a line beneath it."},
    DiagnosticRow{expected_list, k_error, "expected_list", "'{}' takes a list",
                  "Write `[one, two]`, or one `- entry` a line."},
    DiagnosticRow{expected_scalar, k_error, "expected_scalar", "'{}' takes a single value",
                  "A list or a map stands where one value belongs."},
    DiagnosticRow{bad_id, k_error, "bad_id", "'{}' cannot be a name here",
                  "Names are lower-case letters, digits, dots, hyphens and underscores, and start "
                  "with a letter or digit."},
    DiagnosticRow{unknown_type, k_error, "unknown_type", "unknown clause type '{}'",
                  "`dealterms catalogue` lists the types."},
    DiagnosticRow{unknown_term, k_error, "unknown_term", "unknown term '{}' of '{}'",
                  "`dealterms catalogue TYPE` lists the terms of a type."},
    DiagnosticRow{unknown_role, k_error, "unknown_role", "'{}' is no role of '{}'",
                  "A role says who a party is in the clause; each type has its own."},
    DiagnosticRow{unknown_party, k_error, "unknown_party", "unknown party '{}'",
                  "Whoever is named in a clause is listed under `parties` or `others`."},
    DiagnosticRow{unknown_source, k_error, "unknown_source", "unknown source '{}'",
                  "Whatever is cited is listed under `sources`."},
    DiagnosticRow{unknown_clause, k_error, "unknown_clause", "unknown clause '{}'",
                  "It names a clause that this file does not have. A clause that ended may stay as "
                  "`name: {ended: yes}`, in a contract, too."},
    DiagnosticRow{unknown_instrument, k_error, "unknown_instrument", "unknown instrument '{}'",
                  "Whatever `by` names is listed under `instruments`."},
    DiagnosticRow{unknown_format_version, k_error, "unknown_format_version",
                  "format version '{}' is not known", "This program reads `dealterms: 1`."},
    DiagnosticRow{missing_type, k_error, "missing_type", "clause '{}' has no type",
                  "Only a clause that `ended` may leave its type to the version before."},
    DiagnosticRow{missing_why, k_error, "missing_why", "'{}' wants a `why`",
                  "Who overrides the catalogue gives the reader a reason."},
    DiagnosticRow{empty_value, k_error, "empty_value", "'{}' has no value",
                  "Leave the term out where the text is silent; write `none` where it says so."},
    DiagnosticRow{unreadable_paper, k_error, "unreadable_paper", "the paper '{}' cannot be read",
                  "`papers` names files by their paths from this one."},
    DiagnosticRow{unreadable_text, k_error, "unreadable_text", "the text '{}' cannot be read",
                  "`text` names the text of the contract by its path from this file: markdown or "
                  "plain text in UTF-8, called .md, .markdown or .txt."},
    DiagnosticRow{quote_not_in_text, k_error, "quote_not_in_text",
                  "this quote does not stand in '{}'",
                  "Letters and figures are those of the text; lines, spaces and typography may "
                  "differ, and `...` stands for what is left out. Where the text changed, so may "
                  "have what it is quoted for."},
    // ---- values ---------------------------------------------------------------------------------
    DiagnosticRow{bad_money, k_error, "bad_money", "'{}' is not an amount of money",
                  "Money is written USD 250bn, EUR 1,500.50 or USD 50 per unit."},
    DiagnosticRow{money_without_currency, k_error, "money_without_currency", "'{}' has no currency",
                  "Write the currency first: USD 250bn."},
    DiagnosticRow{bad_percent, k_error, "bad_percent", "'{}' is not a percentage",
                  "A percentage is written 20%, 6.25%, 50 bps or 10% per year."},
    DiagnosticRow{bad_quantity, k_error, "bad_quantity", "'{}' is not a quantity",
                  "A quantity is written 3, 100x, 1x of fees or 50,000 units per year."},
    DiagnosticRow{bad_duration, k_error, "bad_duration", "'{}' is not a duration",
                  "A duration is written 30 days, 5 business days, 12 months or P1Y."},
    DiagnosticRow{bad_date, k_error, "bad_date", "'{}' is not a date",
                  "A date is written 2025-01-21, 2025-01, 2030, through 2030, perpetual, or as an "
                  "event: 90 days after closing."},
    DiagnosticRow{unknown_event, k_error, "unknown_event", "'{}' is neither a date nor an event",
                  "An event is a clause whose type is one, or signing, effective, term_end or "
                  "termination."},
    DiagnosticRow{bad_flag, k_error, "bad_flag", "'{}' is neither yes nor no",
                  "Such a term takes `yes` or `no`. Where the text does not say, leave the term "
                  "out: silence is the third answer. Where it is not public, write `undisclosed`."},
    DiagnosticRow{
        bad_scale, k_error, "bad_scale", "'{}' is not on the scale of '{}'",
        "Such a term takes one word of an ordered list, so that a change is a step up or "
        "down. `dealterms catalogue TYPE` shows the list, lowest first; what fits none of "
        "its words stands in a `note` beside the nearest one."},
    DiagnosticRow{bad_choice, k_error, "bad_choice", "'{}' is none of the choices of '{}'",
                  "`dealterms catalogue TYPE` shows the choices."},
    DiagnosticRow{bad_tiers, k_error, "bad_tiers", "these tiers cannot be read: {}",
                  "Tiers rise: each but the last has `up_to` and a `value`."},
    DiagnosticRow{bad_steps, k_error, "bad_steps", "these steps cannot be read: {}",
                  "Each step but the first has `from` and a `value`."},
    DiagnosticRow{bad_series, k_error, "bad_series", "this series cannot be read: {}",
                  "A series has `each`, and `values` as a list."},
    DiagnosticRow{bad_readings, k_error, "bad_readings", "these readings cannot be read: {}",
                  "Two readings at least, each a value with its sources."},
    DiagnosticRow{bad_combination, k_error, "bad_combination",
                  "this combination cannot be read: {}",
                  "earlier_of, later_of, greater_of and lesser_of take a list of two or more."},
    DiagnosticRow{not_ordered_kind, k_error, "not_ordered_kind", "'{}' does not fit '{}'",
                  "Only what has more and less can be inexact or combined."},
    DiagnosticRow{number_too_long, k_error, "number_too_long", "'{}' has too many digits",
                  "Numbers are kept exactly, with up to 38 digits."},
    DiagnosticRow{duplicate_token, k_error, "duplicate_token", "'{}' stands in the list twice",
                  "A set has each of its members once."},
    DiagnosticRow{
        ambiguous_map_form, k_error, "ambiguous_map_form",
        "this map cannot be read as one value: {}",
        "A value in map form has one of value, undisclosed, redacted, set_in, readings, tiers, "
        "steps, each, bases, any_of, earlier_of, later_of, greater_of, lesser_of."},
    DiagnosticRow{bad_status, k_error, "bad_status", "'{}' is no status",
                  "A status is stated, reported, projected, presumed, disputed or ambiguous."},
    DiagnosticRow{bad_level, k_error, "bad_level", "'{}' is no level",
                  "A level is critical, major, moderate, minor or editorial."},
    DiagnosticRow{bad_bases, k_error, "bad_bases", "these bases cannot be read: {}",
                  "Each base has a name and a value."},
    DiagnosticRow{unknown_currency, k_error, "unknown_currency", "'{}' is no currency",
                  "A currency is a code of ISO 4217, also one that was withdrawn: USD, DEM. A unit "
                  "of account of your own is declared in the head: `currencies: [PTS]`."},
    // ---- catalogue ------------------------------------------------------------------------------
    DiagnosticRow{bad_kind, k_error, "bad_kind", "'{}' is no kind that fits here",
                  "docs/catalogue.md lists the kinds and what each may declare."},
    DiagnosticRow{duplicate_term, k_error, "duplicate_term", "the name '{}' is taken",
                  "A name stands once within a type: rule ids are made of it."},
    DiagnosticRow{unknown_favours, k_error, "unknown_favours", "'{}' is nobody that '{}' can name",
                  "Name a role of the type, or mixed, or none."},
    DiagnosticRow{unknown_conversion, k_error, "unknown_conversion",
                  "this conversion names the unknown {}",
                  "Both types of a conversion, and the terms that it maps, exist."},
    DiagnosticRow{bad_scale_values, k_error, "bad_scale_values",
                  "the values of '{}' cannot be read: {}",
                  "A scale or a choice lists two or more different words."},
    DiagnosticRow{bad_sentence, k_error, "bad_sentence", "this sentence cannot be said: {}",
                  "A sentence names roles and terms of its type in braces, once each; a part in "
                  "brackets is left out where one of its names cannot be said."},
    // ---- languages ------------------------------------------------------------------------------
    DiagnosticRow{unknown_message, k_error, "unknown_message",
                  "the program says nothing called '{}' in {}",
                  "Keys are those of English, `src/render/words/en.yaml`."},
    DiagnosticRow{missing_message, k_error, "missing_message", "'{}' is missing in {}",
                  "A language says everything that English says, under the same keys."},
    DiagnosticRow{unknown_placeholder, k_error, "unknown_placeholder",
                  "'{}' is not given the placeholder '{}'",
                  "Between braces stand the names that English has there, in any order."},
    DiagnosticRow{missing_placeholder, k_error, "missing_placeholder",
                  "'{}' leaves out the placeholder '{}'",
                  "What English fills in there would not be said."},
    DiagnosticRow{missing_plural_form, k_error, "missing_plural_form", "'{}' lacks the form '{}'",
                  "What is counted has two forms: `{one: ..., other: ...}`."},
    DiagnosticRow{bad_plural_rule, k_error, "bad_plural_rule", "'{}' is no rule of plurals",
                  "`one` or `below_two`: which counts take the form `one`."},
    DiagnosticRow{wrong_length, k_error, "wrong_length", "'{}' takes {} words, not {}",
                  "A year has twelve months, a month up to 31 days; each has its word."},
    // ---- policies -------------------------------------------------------------------------------
    DiagnosticRow{unknown_rule_or_path, k_error, "unknown_rule_or_path", "nothing is called '{}'",
                  "It names a rule, a clause, a clause type or what stands beneath one, with `*` "
                  "for any characters: `dealterms rules TYPE` lists the rules of a "
                  "type, `dealterms catalogue TYPE` its terms. docs/policy.md tells what a path "
                  "is."},
    DiagnosticRow{unknown_policy_party, k_error, "unknown_policy_party",
                  "the files at hand have no party '{}'",
                  "A policy names parties by their keys in the agreements that it governs. Deals "
                  "with other parties have a policy of their own, in their folder."},
    DiagnosticRow{unknown_policy_word, k_error, "unknown_policy_word",
                  "'{}' cannot be said of '{}'",
                  "Only the words that are listed mean something here."},
    DiagnosticRow{
        bad_threshold, k_error, "bad_threshold", "'{}' is not how far a value moves",
        "How far is written 5pp (percentage points), 10% (of the old value), USD 1m, 0.5x "
        "or 30 days."},
    DiagnosticRow{condition_does_not_fit, k_error, "condition_does_not_fit",
                  "'{}' cannot be asked of '{}'",
                  "Only what has more and less (money, percentages, quantities, durations, dates, "
                  "scales) can be at least or at most something, or move by so much; and only a "
                  "term has a value."},
    DiagnosticRow{several_kinds, k_error, "several_kinds",
                  "'{}' leads to terms of several kinds: {}",
                  "A value is read as the term says that it has. Name one term, or several of the "
                  "same kind."},
    DiagnosticRow{asks_nothing, k_error, "asks_nothing", "'{}' asks for nothing",
                  "Say what it asks for, or take it out."},
    DiagnosticRow{positions_without_party, k_error, "positions_without_party",
                  "positions want a `for`",
                  "What is better is better for somebody: name the party whose positions these "
                  "are."},
    DiagnosticRow{positions_out_of_order, k_error, "positions_out_of_order",
                  "the {} '{}' is no step down from the {} '{}'",
                  "Each position is worse than the one before: `preferred`, then `fallback`, then "
                  "`walk_away`. What is better for a party the catalogue says."},
    DiagnosticRow{bad_fingerprint, k_error, "bad_fingerprint", "'{}' is no fingerprint",
                  "A fingerprint has twelve hexadecimal digits: the JSON of a report has that of "
                  "each finding."},
    DiagnosticRow{waives_nothing, k_error, "waives_nothing",
                  "this waiver does not say what it waives",
                  "A waiver names a finding by its `fingerprint`; or findings by their `rule`, and "
                  "the `clause` in which it counts."},
    DiagnosticRow{
        incomplete_waiver, k_error, "incomplete_waiver", "this waiver has no {}",
        "Who waives says why (`reason`), and who said yes (`approved_by`). Without either "
        "it waives nothing, and the gate fails."},
    // ---- warnings -------------------------------------------------------------------------------
    DiagnosticRow{instrument_without_change, k_warning, "instrument_without_change",
                  "nothing is said to be by '{}'",
                  "An instrument changed something: name it with `by` where it did."},
    DiagnosticRow{begins_after_version, k_warning, "begins_after_version",
                  "'{}' begins after the date of this version",
                  "A later version may be the right place for it."},
    DiagnosticRow{unused_source, k_warning, "unused_source", "nothing cites the source '{}'",
                  "Cite it, or take it out."},
    DiagnosticRow{hangs_on_nothing, k_warning, "hangs_on_nothing",
                  "'{}' hangs on nothing that is in force",
                  "What it exists because of has ended, or exists only because of it."},
    DiagnosticRow{point_of_thousands, k_warning, "point_of_thousands",
                  "the point in '{}' is read as that of a fraction",
                  "Three digits after a point are thousands in many countries. Write EUR 1,000, or "
                  "EUR 1.00; four digits (EUR 1.2340) are surely a fraction."},
    DiagnosticRow{figure_not_in_quote, k_warning, "figure_not_in_quote",
                  "its quote does not hold '{}'",
                  "The quote holds another figure of that kind, and not this one. Mend the one or "
                  "the other; what is quoted for another term has its quote there."},
    DiagnosticRow{quotes_not_all_sought, k_warning, "quotes_not_all_sought",
                  "not all quotes were looked for in '{}': {} are left out",
                  "To look for a quote of common words in a text that repeats them takes long. As "
                  "many as 64 comparisons are made for each word of the text and of its quotes."},
    DiagnosticRow{amount_read_as_words, k_warning, "amount_read_as_words", "'{}' is read as words",
                  "Words are compared as words: nothing tells how far they moved. Write the amount "
                  "or the date as the format does, or put quotes around what is meant as words."},
    DiagnosticRow{
        more_than_the_whole, k_warning, "more_than_the_whole",
        "'{}' is more than the whole of '{}'",
        "A share of a whole, such as of a company or of the time, is 100% at most. Often a "
        "point is missing: 99.95%."},
    DiagnosticRow{negative_amount, k_warning, "negative_amount", "the amount '{}' is negative",
                  "Who pays whom is said by the roles, and a margin below an index by its words. "
                  "Where less than nothing is meant, nothing needs to be done."},
    DiagnosticRow{ends_before_it_begins, k_warning, "ends_before_it_begins",
                  "'{}' ends before it begins",
                  "The day on which it ends lies before the day on which it begins."},
    DiagnosticRow{party_on_both_sides, k_warning, "party_on_both_sides",
                  "'{}' stands on both sides of '{}'",
                  "One party is named alone in two roles. What is mutual says `each`."},
    DiagnosticRow{unused_party, k_warning, "unused_party", "nothing names the party '{}'",
                  "Give it its role, or take it out."},
    DiagnosticRow{missing_role, k_warning, "missing_role", "nobody is said to be the {} of '{}'",
                  "Without the party whom such a clause serves, no change of it has a direction."},
    DiagnosticRow{
        not_an_agreement, k_warning, "not_an_agreement", "this is not an agreement",
        "A YAML file without `dealterms: 1` that lies in a directory beside agreements is "
        "passed over. Named by itself, it is told what it lacks."},
    DiagnosticRow{not_set_in_paper, k_warning, "not_set_in_paper",
                  "the version does not leave '{}' to the paper '{}'",
                  "A paper fills what a version says is set in it, under the same clause and term. "
                  "What the version says itself stands."},
    DiagnosticRow{more_warnings, k_warning, "more_warnings", "{} more warnings are not told",
                  "As of mistakes, the first 10,000 are kept."},
    DiagnosticRow{different_deals, k_warning, "different_deals",
                  "'{}' and '{}' are different deals",
                  "Two agreements that have nothing to do with each other have no changes: was "
                  "another file meant?"},
    DiagnosticRow{newer_given_first, k_warning, "newer_given_first",
                  "'{}' is newer than '{}' and was given first",
                  "What is told runs backwards: give the older version first."},
    DiagnosticRow{version_held_twice, k_warning, "version_held_twice",
                  "several files hold version '{}', so that what lies between is not known",
                  "The two are compared alone. Give each version a name of its own."},
    DiagnosticRow{
        ids_shifted, k_warning, "ids_shifted", "what stood under {} seems to stand under {} now",
        "An id is the identity of what stands under it. Where entries only moved, let each "
        "keep its id, and give what is new an id of its own."},
    DiagnosticRow{
        renames_not_all_tried, k_warning, "renames_not_all_tried",
        "{} clauses of type '{}' went and {} came: too many to hold each against each",
        "A clause that went and one that came may be one under a new id. Those were looked for "
        "that "
        "share what few others say. Where a clause goes on, `continues` says so for certain."},
    DiagnosticRow{version_in_another_file, k_warning, "version_in_another_file",
                  "version '{}' of '{}' stands in {}, too",
                  "A version has one file, else its name means neither of them. Give each a "
                  "`version` of its own, or keep one."},
    DiagnosticRow{clause_of_no_file, k_warning, "clause_of_no_file",
                  "none of the files at hand has '{}'",
                  "It may be a clause of another agreement that the policy governs. Where it is a "
                  "slip, nothing is held against it."},
    DiagnosticRow{party_of_no_file, k_warning, "party_of_no_file",
                  "none of the files at hand has a party '{}'",
                  "It may be a party to another agreement that the policy governs."},
    DiagnosticRow{
        version_of_no_file, k_warning, "version_of_no_file",
        "none of the files at hand has version '{}' of '{}'",
        "`amends` names the version before by what stands under its `version`. It may lie "
        "elsewhere; where it is a slip, this version amends none."},
};

}  // namespace

std::span<const DiagnosticRow> diagnostic_rows() { return k_rows; }

const DiagnosticRow& row_of(DiagnosticCode code) {
  return *std::ranges::find(k_rows, code, &DiagnosticRow::code);
}

std::string printed(DiagnosticCode code) { return fmt::format("DT{:03}", static_cast<int>(code)); }

}  // namespace dealterms
