// The address of the page. No search is ever put into it, nor into the history:
// browsers write both to disk. Words that somebody put there by hand are taken out
// before anything else is done.

// taken removes the words in the address and gives them, or "".
function taken() {
	const found = /^#q=(.*)/.exec(location.hash) || /^\?(?:.*&)?q=([^&]*)/.exec(location.search);
	if (!found) return "";
	try {
		history.replaceState(null, "", location.pathname);
	} catch (e) { // an old browser on file://, where no page reads what is after the ?
		location.replace("#");
	}
	try {
		return decodeURIComponent(found[1].replace(/\+/g, "%20"));
	} catch (e) { // a lone %
		return "";
	}
}

const given = taken();
