#!/usr/bin/env bash
# Gets the goodday program that version.txt names, and no other: a file with
# another checksum is thrown away.
#
#   get.sh VERSION-FILE FOLDER     puts the program into FOLDER
set -euo pipefail
export LC_ALL=C
versions=$1
folder=$2

stop() {
  echo "::error title=Goodday is not set up::$1"
  echo "$1" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
  exit 1
}

# value NAME FORM gives the value of a line of the file, if it has that form.
value() {
  local line
  line=$(sed -n "s/^$1:[[:space:]]*//p" "$versions" | head -n 1 | tr -d '[:space:]')
  [[ $line =~ ^$2$ ]] && echo "$line"
}

[[ -f $versions ]] || stop "There is no .github/goodday/version.txt. It says which Goodday to use. Ask staff to put it back."
version=$(value version 'v?[0-9]+\.[0-9]+\.[0-9]+' || true)
address=$(value address 'https://[A-Za-z0-9._/:-]+\.tar\.gz' || true)
sum=$(value sha256 '[0-9a-f]{64}' || true)
if [[ -z $version || -z $address || -z $sum ]]; then
  stop "Nobody has said yet which Goodday to use. Staff fill in the three lines of .github/goodday/version.txt: version, address and sha256. Nothing was looked over or built."
fi

archive=$(mktemp)
trap 'rm -f "$archive"' EXIT
curl --fail --silent --show-error --location --globoff --proto '=https' --proto-redir '=https' \
  --retry 3 --max-time 300 --max-filesize 200000000 --output "$archive" "$address" ||
  stop "Goodday could not be fetched from the address in .github/goodday/version.txt. Try again. If it stays like this, ask staff to look at the address."
echo "$sum  $archive" | sha256sum --check --status ||
  stop "The file that was fetched is not the one whose checksum stands in .github/goodday/version.txt, so it was thrown away. Ask staff: the address and the checksum have to belong together."

mkdir -p "$folder"
tar --extract --gzip --file "$archive" --directory "$folder" --no-same-owner goodday ||
  stop "There is no program in the file that was fetched. Ask staff to look at the address in .github/goodday/version.txt."
said=$("$folder/goodday" version)
[[ $said == "goodday ${version#v} "* ]] ||
  stop "The program that was fetched is not the version in .github/goodday/version.txt. Ask staff: version, address and checksum have to belong together."
echo "$folder" >> "${GITHUB_PATH:-/dev/null}"
echo "$said"
