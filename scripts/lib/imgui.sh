# Dear ImGui's source from Debian's archive. Private lists and cache: the machine's own apt is read, never written.

imgui_wanted=1.92.2b+ds-1
imgui_oldest=1.92.2

# The addresses from which this machine gets Debian itself, in whatever form its sources are written.
debian_mirrors() {
  local codename
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 2>/dev/null
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
      sed -nE 's/^ *deb +(\[[^]]*\] +)?([^ ]+) +([^ ]+).*/\2 \3/p'
  } | awk -v codename="$codename" '$2 == codename { sub("/*$", "/", $1); if (!seen[$1]++) print $1 }'
}

# apt with lists, cache and sources below $1, and none of the machine's hooks after an update
private_apt() {
  local state=$1
  shift
  "${1}" -c "$state/apt.conf" -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$state/lists" -o Dir::Cache="$state/cache" -o APT::Sandbox::User="$(id -un)" \
    -o Debug::NoLocking=true -o APT::Get::List-Cleanup=false -o Acquire::Languages=none "${@:2}"
}

fetch_imgui() {
  local state mirror version
  state=$(mktemp -d "$root/build/apt.XXXXXX")
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/source"
  printf '#clear APT::Update::Post-Invoke;\n#clear APT::Update::Post-Invoke-Success;\n' >"$state/apt.conf"
  for mirror in $(debian_mirrors); do
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror forky main" >"$state/sources.list"
    note "asking $mirror for Dear ImGui $imgui_wanted"
    private_apt "$state" apt-get -qq update -o APT::Update::Error-Mode=any 2>"$state/log" || continue
    for version in "$imgui_wanted" ""; do
      (cd "$state/source" && private_apt "$state" apt-get -qq source --download-only "imgui${version:+=$version}") \
        >>"$state/log" 2>&1 && break
    done
    if unpack_imgui "$state/source"; then
      rm -rf "$state"
      return
    fi
  done
  cat "$state/log" >&2 2>/dev/null || true
  rm -rf "$state"
  fail "Dear ImGui could not be fetched from Debian's archive (suite forky)." \
    "Get its source, $imgui_oldest or later, and set KARTOTEKA_IMGUI_DIR to the folder that has imgui.h."
}

unpack_imgui() {
  local archive version
  archive=$(ls "$1"/imgui_*.orig.tar.* 2>/dev/null | grep -v '\.asc$' | head -n 1)
  [ -n "$archive" ] || return 1
  version=$(basename "$archive" | sed 's/^imgui_//; s/\.orig\..*//')
  dpkg --compare-versions "$version" ge "$imgui_oldest" || return 1
  rm -rf build/deps/imgui.new && mkdir -p build/deps/imgui.new
  tar -xf "$archive" -C build/deps/imgui.new --strip-components=1
  [ -f build/deps/imgui.new/imgui.h ] || return 1
  rm -rf build/deps/imgui && mv build/deps/imgui.new build/deps/imgui
  note "Dear ImGui $version, its signature verified"
}
