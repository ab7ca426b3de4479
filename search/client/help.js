// The help: a card with the help lines that stand at the foot of every page. It
// needs no index and nothing from the network.

// help makes the place for it, and gives a function that shows or hides it.
function help(place, say) {
	const card = make("section", place);
	card.id = "search-crisis";
	card.className = "box coral";
	card.setAttribute("role", "alert");
	card.hidden = true;
	return level => {
		if (level && !card.firstChild) fill(card, say);
		if (card.hidden == !!level) card.hidden = !level;
	};
}

function fill(card, say) {
	make("h2", card, say.crisis);
	make("p", card, say.crisis_more);
	const lines = document.querySelector("#help-lines ul") || document.querySelector(".crisis ul"); // a site's own foot may lack them
	if (!lines) return;
	const list = card.appendChild(lines.cloneNode(true));
	list.className = "links";
	for (const source of list.querySelectorAll("small")) source.remove();
}
