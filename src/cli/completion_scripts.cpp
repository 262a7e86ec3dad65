#include "cli/completion_scripts.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

struct Script {
  std::string_view shell;
  std::string_view text;
};

// Bash parts words at = and : too, and replaces only what stands behind the last of them. So the
// line is parted here, and what bash keeps is taken off again.
constexpr std::string_view k_bash =
    R"shell(# Completion of dealterms for bash:  eval "$(dealterms generate bash)"
_dealterms() {
  local line=${COMP_LINE:0:COMP_POINT} written=$2 word about kept
  local -a words
  read -ra words <<<"$line"
  [[ $line != *[[:space:]] ]] || words+=('')
  kept=${words[-1]}
  kept=${kept%"$written"}
  COMPREPLY=()
  while IFS=$'\t' read -r word about; do
    case $word in
      :files) compopt -o default ;;
      :words) ;;
      *) COMPREPLY+=("${word#"$kept"}") ;;
    esac
  done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
  [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
}
complete -F _dealterms dealterms
)shell";

constexpr std::string_view k_zsh = R"shell(#compdef dealterms
# Completion of dealterms for zsh:  source <(dealterms generate zsh)
_dealterms() {
  local line word
  local -a lines described open
  lines=("${(@f)$("${words[1]}" complete -- "${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  for line in "${(@)lines[1,-2]}"; do
    word=${line%%$'\t'*}
    if [[ $word == *= ]]; then
      open+=("$word")
    else
      described+=("${word//:/\\:}:${line#*$'\t'}")
    fi
  done
  (( $#open )) && compadd -S '' -- "${(@)open}"
  (( $#described )) && _describe -V dealterms described
  [[ ${lines[-1]} != :files ]] || _files
}
if [[ ${funcstack[1]} == _dealterms ]]; then
  _dealterms "$@"
else
  compdef _dealterms dealterms
fi
)shell";

constexpr std::string_view k_fish =
    R"shell(# Completion of dealterms for fish:  dealterms generate fish | source
function __dealterms_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    set -l lines ($before[1] complete -- $before[2..-1] "$word" 2>/dev/null)
    for line in $lines
        switch $line
            case :files
                __fish_complete_path "$word"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c dealterms -f -k -a '(__dealterms_complete)'
)shell";

constexpr std::array k_scripts{Script{"bash", k_bash}, Script{"zsh", k_zsh},
                               Script{"fish", k_fish}};

}  // namespace

std::string_view completion_script(std::string_view shell) {
  const auto* found = std::ranges::find(k_scripts, shell, &Script::shell);
  return found == k_scripts.end() ? std::string_view() : found->text;
}

}  // namespace dealterms
