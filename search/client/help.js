// The help: a card with the help lines that stand at the foot of every page, or one
// sentence with a link that opens it. It needs no index and nothing from the network.

// help makes the places for it, and gives a function that is told the words in the
// box, and says whether they call for help. The card is announced once and stays while
// the words stay that brought it up.
function help(place, say) {
	const card = make("section", place), line = make("p", place);
	let found, asked = [], raised, wait;
	card.id = "search-crisis";
	card.className = "box coral";
	card.setAttribute("role", "alert");
	line.id = "search-quiet";
	line.setAttribute("role", "status");
	card.hidden = line.hidden = true;

	// The link opens the card in the page, so that no address says that it was there.
	const open = () => {
		if (card.hidden) fill(card, say, found.needs);
		card.hidden = false;
		line.hidden = true;
		raised = raised || asked;
	};

	return function told(words, typing) {
		const stays = raised && raised.every(w => words.includes(w));
		// Text that comes all at once, from a list or another place, is finished.
		const text = words.join(""), before = asked.join("");
		typing = typing && text.length < before.length + 2 && text.startsWith(before.slice(0, -1));
		asked = words;
		found = helpFor(words, typing && !stays);
		clearTimeout(wait);
		if (!stays || !found.level) {
			card.hidden = true;
			raised = 0;
		}
		if (raised || found.level > 1) open();
		else {
			if (line.hidden && found.level) {
				line.textContent = say.quiet + " ";
				const link = make("a", line, say.crisis);
				link.href = "#help-lines";
				link.onclick = e => {
					e.preventDefault();
					open();
				};
			}
			line.hidden = !found.level;
			if (typing) wait = setTimeout(told, 700, words); // whoever rests has finished
		}
		return found.level;
	};
}

function fill(card, say, needs) {
	card.textContent = "";
	make("h2", card, say.crisis);
	make("p", card, say.crisis_more);
	const lines = document.querySelector("#help-lines ul") || document.querySelector(".crisis ul"); // a site's own foot may lack them
	if (!lines) return;
	const list = card.appendChild(lines.cloneNode(true));
	list.className = "links";
	for (const source of list.querySelectorAll("small")) source.remove();
	[...list.children].sort((a, b) => rank(a, needs) - rank(b, needs)).forEach(li => list.appendChild(li));
}

// rank puts first, in danger, the emergency number; then lines that were named or are
// good for the need; then the others as they stand.
function rank(li, needs) {
	return /now|taken/.test(needs) && li.querySelector('[href="tel:999"]') ? 0 : (li.dataset.for || "").split("|").some(need => needs.includes(need)) ? 1 : 2;
}
