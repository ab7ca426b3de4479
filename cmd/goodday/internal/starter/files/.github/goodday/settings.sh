#!/usr/bin/env bash
# Looks over the settings that somebody proposes to change: site.yaml, words.yaml,
# crisis.yaml, goodday.yaml and their versions in other languages, and the list of
# what was taken back, withdrawn.yaml. Notes beside the lines go to the log; what is
# wrong is printed as Markdown.
#
#   settings.sh PROPOSED
#
# PROPOSED is a checkout of the proposal with the commit before it. Nothing of it
# is built. The exit status is 1 if a mistake was found. A changed number in
# crisis.yaml is told loudly, and is no mistake: staff decide.
set -euo pipefail
export LC_ALL=C
cd "$1"
report=$(mktemp)
trap 'rm -f "$report"' EXIT

names='(^|/)(site|words|crisis|goodday|withdrawn)(\.[A-Za-z-]+)?\.yaml$'
changed=$(git diff --name-only -z --no-renames --no-ext-diff --no-textconv HEAD^1 HEAD -- | { grep -zE "$names" || true; } | tr '\0' '\n')
[[ -n $changed ]] || exit 0

{ goodday check . --against HEAD^1 --format github || true; } |
  { grep -E '^::[a-z]+ file=([^/,]+/)?(site|words|crisis|goodday|withdrawn)(\.[A-Za-z-]+)?\.yaml,' || true; } >&2
goodday check . --against HEAD^1 --format json > "$report" || true
# Texts are a stranger's: all signs that mean something to Markdown become "?".
jq -r --arg names "$names" '
  def plain: gsub("[^A-Za-z0-9 .,:;()/+\u0027\"-]"; "?") | .[0:400];
  [.problems[] | select(.file | test($names))] as $found
  | if ($found | length) == 0 then empty else
      "### In the settings", "",
      ($found[0:30][] | "- \(if .rule == "crisis-changed" then "**A help number changes.** " elif .severity == "error" then "**To fix.** " else "" end)\(.file | plain)\(if .line > 0 then ", line \(.line)" else "" end): \(.message | plain) \(.do // "" | plain)"),
      ""
    end' "$report"
jq -e --arg names "$names" '[.problems[] | select((.file | test($names)) and .severity == "error" and .rule != "crisis-changed")] | length == 0' "$report" > /dev/null
