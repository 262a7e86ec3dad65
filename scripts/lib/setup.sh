# Sourced by the scripts: finds or installs what they need, configures and builds. All it says goes
# to standard error, for standard output belongs to the program; and it says nothing when there is
# nothing to do. Defines `root`, `say`, `need` and `build`.
# shellcheck shell=bash disable=SC2034  # the lists are for who sources it

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Debian's names. Elsewhere the libraries may be absent: CMake then fetches them, pinned.
packages_for_running=(
  g++ cmake ninja-build libfmt-dev libyaml-cpp-dev libcli11-dev nlohmann-json3-dev libutf8proc-dev
)
packages_for_testing=(git libgtest-dev cmark-gfm)
packages_for_the_web=(nodejs npm chromium fonts-dejavu-core)
packages_for_packing=(dpkg-dev file)
# What tests skip where it is missing; CI has it.
packages_for_shells_and_manuals=(zsh fish mandoc man-db)
packages_for_checking=(clang-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev shellcheck)

# The same for other systems: "package manager: how to install what running and testing need".
elsewhere=(
  "dnf: dnf install gcc-c++ cmake ninja-build fmt-devel yaml-cpp-devel cli11-devel json-devel \
utf8proc-devel git gtest-devel"
  "brew: brew install cmake ninja fmt yaml-cpp cli11 nlohmann-json utf8proc git googletest"
  "pacman: pacman -S --needed gcc cmake ninja fmt yaml-cpp cli11 nlohmann-json libutf8proc \
git gtest"
  "apk: apk add g++ cmake ninja fmt-dev yaml-cpp-dev cli11 nlohmann-json utf8proc-dev \
git gtest-dev"
)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

die() {
  say "$@"
  exit 2
}

# What of these packages Debian does not have installed, one a line. A tool that came another way
# (a cmake of one's own) counts as present.
missing_packages() {
  local package
  for package in "$@"; do
    case $package in
      g++ | cmake | git | shellcheck | cmark-gfm | npm | chromium)
        command -v "$package" >/dev/null && continue
        ;;
      nodejs) command -v node >/dev/null && continue ;;
      ninja-build) command -v ninja >/dev/null && continue ;;
    esac
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      printf '%s\n' "$package"
  done
}

install_with_apt() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "please install, as root: apt-get install $*"
    as_root=(sudo)
  fi
  say "installing with ${as_root[*]:+sudo }apt-get: $*"
  {
    "${as_root[@]}" apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends -o Dpkg::Use-Pty=0 "$@"
  } >&2 || die "apt-get could not install: $*"
}

# On a system without apt: says what to install if even the tools to build with are absent.
ask_for_tools() {
  command -v c++ >/dev/null && command -v cmake >/dev/null && command -v ninja >/dev/null && return
  say "a C++20 compiler, CMake 3.25 and ninja are needed"
  local line
  for line in "${elsewhere[@]}"; do
    if command -v "${line%%:*}" >/dev/null; then die "please run: ${line#*: }"; fi
  done
  say "no package manager known here (apt-get, dnf, brew, pacman, apk)"
  die "also wanted, or fetched by CMake: fmt, yaml-cpp, CLI11, nlohmann-json, utf8proc"
}

# need PACKAGE...: has them installed. What was once found is remembered, so that asking again
# costs nothing; `rm build/.installed` forgets it.
need() {
  local known="$root/build/.installed"
  grep -qxsF -- "$*" "$known" && return
  if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -eq 0 ] || install_with_apt "${missing[@]}"
  else
    ask_for_tools
  fi
  mkdir -p "$root/build"
  printf '%s\n' "$*" >>"$known"
}

# build PRESET: configures when that was never done here, and builds what changed.
build() {
  local preset=$1 cache="$root/build/$1/CMakeCache.txt" fresh=()
  cd "$root" || return
  # A build folder that was copied or moved along with the project still names the old place.
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
    fresh=(--fresh)
    rm -f "build/$preset/build.ninja"
  fi
  if [ ! -f "build/$preset/build.ninja" ]; then
    say "configuring build/$preset"
    cmake --preset "$preset" "${fresh[@]}" >&2 || return
  fi
  # ninja's words about having nothing to do are left out.
  cmake --build --preset "$preset" --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(processors)}" 2>&1 |
    sed -u -e '/^ninja: no work to do\.$/d' -e '/Re-checking globbed directories/d' >&2
}

processors() { nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2; }
