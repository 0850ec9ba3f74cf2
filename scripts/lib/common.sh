# Shared by the scripts of this folder; sourced, never run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
started_at=$SECONDS

say() { printf '\n== %s (%d s)\n' "$*" "$((SECONDS - started_at))"; }
note() { printf '   %s\n' "$*"; }
fail() {
  printf '\n** %s\n' "$@" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }  # <version> <minimum>

# Clang's diagnostics and sanitizers are what the tests are tried with; emcc brings its own.
if [ -z "${CC:-}" ] && have clang && have clang++; then export CC=clang CXX=clang++; fi
# Debian's emcc looks for acorn where Debian keeps node's modules.
if [ -d /usr/share/nodejs ]; then export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"; fi
# ccache wants a place of its own; without a home that can be written, the build folder serves.
if [ ! -w "${HOME:-/nonexistent}" ]; then export CCACHE_DIR="${CCACHE_DIR:-$root/build/ccache}"; fi

# The Python that has fontTools: Debian's own where another stands before it on PATH.
font_python() {
  local candidate
  for candidate in /usr/bin/python3 python3; do
    if have "$candidate" && "$candidate" -c 'import fontTools.subset, brotli' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# configure_and_build <preset> <targets>...: all of them when none is named
configure_and_build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then cmake --preset "$preset" >"build/$preset.configure.log" 2>&1 || {
    cat "build/$preset.configure.log" >&2
    fail "cmake --preset $preset failed"
  }; fi
  cmake --build "build/$preset" ${@:+--target "$@"}
}
