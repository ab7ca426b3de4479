#!/usr/bin/env bash
# Puts the pages that somebody proposes over the main branch's settings and look.
#
#   over.sh MAIN PROPOSED NOTES
#
# MAIN is a checkout of the main branch, PROPOSED one of the proposal with the
# commit before it. In MAIN the folders of pages are replaced. All else there, the
# templates and this script too, stays as the main branch has it. What people
# should know is written to the file NOTES, in Markdown.
#
# The proposal is a stranger's. Links are not followed and not copied; large files
# and folders inside of folders are not copied; names are shown without signs that
# mean something to a log or to Markdown.
set -euo pipefail
export LC_ALL=C
main=$1
proposed=$2
notes=$3
folders=(activities stories routes services said pages pictures)
most_kilobytes=13000 # of one file: a picture may have 12 MB
most_files=5000      # in one folder
most_shown=30

# shown makes names fit to be shown, a list item each.
shown() {
  tr '\0\n' '\n?' | tr -c 'A-Za-z0-9._/ \n-' '?' | cut -c 1-120 | sed -e 's/^/- `/' -e 's/$/`/' | head -n "$most_shown"
}

# places are the folders that hold the folders of pages: this one, or those of a
# workspace's sites and what they share.
places=(.)
if [[ -f $main/goodday.yaml ]]; then
  places=()
  for file in "$main"/*/site.yaml "$main"/shared/words.yaml "$main"/shared/crisis.yaml; do
    place=$(basename "$(dirname "$file")")
    [[ -f $file && $place != templates && " ${places[*]} " != *" $place "* ]] && places+=("$place")
  done
fi

lay() {
  local from=$proposed/$1/$2 to=$main/$1/$2
  rm -rf -- "$to"
  [[ -d $from && ! -L $from && ! -L $proposed/$1 ]] || return 0
  mkdir -- "$to"
  find "$from" -mindepth 1 -maxdepth 1 -type f -size "-${most_kilobytes}k" -print0 |
    sort -z | head -z -n "$most_files" |
    xargs -0 -r cp --no-dereference --target-directory "$to" --
}

for place in "${places[@]}"; do
  for folder in "${folders[@]}"; do
    lay "$place" "$folder"
  done
done

changed() {
  git -C "$proposed" diff --name-only -z --no-renames --no-ext-diff --no-textconv HEAD^1 HEAD --
}

# What is in no folder of pages is a setting, or belongs to staff in some other way.
inside="($(IFS='|' && echo "${folders[*]}"))/"
[[ -f $main/goodday.yaml ]] && inside="[^/]+/$inside"
settings=$(changed | grep -zEv "^$inside" | shown || true)
left=$(
  for place in "${places[@]}"; do
    for folder in "${folders[@]}"; do
      (cd "$proposed" 2>/dev/null && [[ -d $place/$folder && ! -L $place ]] &&
        find "$place/$folder" -maxdepth 1 \( -type l -o -type d ! -path "$place/$folder" -o -type f -size "+$((most_kilobytes - 1))k" \) -print0) || true
    done
  done | sort -z | sed -z 's|^\./||' | shown
)

: > "$notes"
if [[ -n $settings ]]; then
  {
    echo "### This also changes settings"
    echo
    echo "These files are not pages. Staff look at them line by line. The preview does not show what they change."
    echo
    echo "$settings"
    echo
  } >> "$notes"
fi
if [[ -n $left ]]; then
  {
    echo "### Left out"
    echo
    echo "These are links, folders inside of a folder, or very large files. They were not looked at. Put the files themselves straight into the folder."
    echo
    echo "$left"
    echo
  } >> "$notes"
fi
