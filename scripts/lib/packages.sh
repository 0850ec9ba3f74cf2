# What the program is built with, and how Debian calls it.

# command or file, Debian package
wanted_packages() {
  cat <<'LIST'
cmake            cmake
ninja            ninja-build
ccache           ccache
clang            clang
clang++          clang
g++              g++
clang-format     clang-format
clang-tidy       clang-tidy
emcc             emscripten
glslangValidator glslang-tools
brotli           brotli
chromium         chromium
git              git
xz               xz-utils
package          ca-certificates
package          nlohmann-json3-dev
package          doctest-dev
package          libxxhash-dev
package          python3-fonttools
package          python3-brotli
LIST
  # The run-time library of sanitizers and fuzzer belongs to the very version of clang.
  local clang_version=14
  if have clang; then clang_version=$(clang -dumpversion | cut -d. -f1); fi
  echo "sanitizer libclang-rt-$clang_version-dev"
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

has_sanitizers() {
  local library
  have clang || return 1
  for library in asan fuzzer; do
    [ -e "$(clang -print-resource-dir)/lib/linux/libclang_rt.$library-$(uname -m).a" ] || return 1
  done
}

missing_packages() {
  local kind package
  wanted_packages | while read -r kind package; do
    case $kind in
      package) is_installed "$package" || echo "$package" ;;
      sanitizer) has_sanitizers || is_installed "$package" || echo "$package" ;;
      emcc) have emcc && version_at_least "$(emcc_version)" 3.1.6 || echo "$package" ;;
      *) have "$kind" || echo "$package" ;;
    esac
  done | sort -u
}

emcc_version() { emcc --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9.]*[0-9]\).*/\1/p'; }

install_debian_packages() {
  local missing as_root=()
  missing=$(missing_packages | tr '\n' ' ')
  if [ -z "${missing// /}" ]; then
    note "every Debian package is there"
    return
  fi
  note "missing: $missing"
  if [ "$(id -u)" != 0 ]; then
    if have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as_root=(sudo)
    else
      fail "These Debian packages are missing, and neither root nor sudo is at hand:" "  $missing" \
        "As root: apt-get update && apt-get install --no-install-recommends $missing"
    fi
  fi
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq update
  # shellcheck disable=SC2086  # a list of words
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y --no-install-recommends install $missing >build/apt.log 2>&1 || {
    tail -n 20 build/apt.log >&2
    fail "apt-get could not install: $missing"
  }
}

# Where there is no dpkg: name what is missing, all at once.
require_commands() {
  local missing=() command
  for command in cmake ninja emcc clang clang++ node npm; do have "$command" || missing+=("$command"); done
  font_python >/dev/null || missing+=("python3 with the modules fonttools and brotli")
  [ "${#missing[@]}" = 0 ] || fail "Please put these on PATH, then try again:" "${missing[@]/#/  }"
  version_at_least "$(emcc_version)" 3.1.6 || fail "emcc $(emcc_version) is too old: 3.1.6 or later is needed"
}
