# Which sources may be compiled as one: awk -v most=N -f batches.awk HEADER... SOURCE...
# Prints a batch a line. What a source declares in an anonymous namespace no other of its batch
# mentions. A source that gives it the name of a type or constant of a header is in no batch; with
# -v lone=1 it is one by itself.

FNR == 1 { is_header = FILENAME ~ /\.hpp$/; is_inside = 0 }
FNR == 1 && !is_header { order[++sources] = FILENAME }
/^ *\/\/|^#/ { next }
/^namespace \{/ { is_inside = 1 }
/^}  \/\/ namespace$/ { is_inside = 0 }

# A line that declares something: the word before `(`, `{`, `=`, `[` or `;` is taken for its name.
# One word too many merely keeps two sources apart.
is_inside && /^[A-Za-z]/ && !/^(namespace|return|extern|template|TEST|INSTANTIATE)/ {
  line = $0
  sub(/ final| : .*/, "", line)
  if (match(line, /[A-Za-z_0-9]+( ?[({=;[]|$)/)) {
    name = substr(line, RSTART, RLENGTH)
    gsub(/[^A-Za-z_0-9]/, "", name)
    if (name != "") declared[FILENAME, ++declarations[FILENAME]] = name
  }
}

# Words that could be names of a namespace: no member, nothing of another namespace, no text; in a
# header nothing that is indented.
is_header && /^ / { next }
{
  gsub(/"[^"]*"|(\.|->|[A-Za-z_]::)[A-Za-z_0-9]+/, " ")
  n = split($0, words, /[^A-Za-z_0-9]+/)
  for (i = 1; i <= n; ++i) {
    word = words[i]
    if (is_header) {
      in_headers[word] = 1
    } else if (word != "" && !((FILENAME, word) in seen)) {
      seen[FILENAME, word] = 1
      mentioned[FILENAME, ++mentions[FILENAME]] = word
    }
  }
}

function is_alone(file, i, name) {
  for (i = 1; i <= declarations[file]; ++i) {
    name = declared[file, i]
    if (name ~ /^([A-Z]|k_)/ && name in in_headers) return 1
  }
  return 0
}

function fits(file, batch, i) {
  if (count[batch] >= most) return 0
  for (i = 1; i <= declarations[file]; ++i) {
    if ((batch, declared[file, i]) in batch_mentions) return 0
  }
  for (i = 1; i <= mentions[file]; ++i) {
    if ((batch, mentioned[file, i]) in batch_declares) return 0
  }
  return 1
}

function put(file, batch, i) {
  for (i = 1; i <= declarations[file]; ++i) batch_declares[batch, declared[file, i]] = 1
  for (i = 1; i <= mentions[file]; ++i) batch_mentions[batch, mentioned[file, i]] = 1
  files[batch] = files[batch] (count[batch]++ ? " " : "") file
  if (batch > last) last = batch
}

END {
  for (s = 1; s <= sources; ++s) {
    if (is_alone(order[s])) {
      if (lone) print order[s]
      continue
    }
    for (batch = 1; !fits(order[s], batch); ++batch) {}
    put(order[s], batch)
  }
  for (batch = 1; batch <= last; ++batch) print files[batch]
}
