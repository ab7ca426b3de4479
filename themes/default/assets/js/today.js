// The next date of each activity, put into cards and pages, which state only its rule, and
// the filter of today for lists.js. The dates come from a file that calls goodnext(first,
// days): the number of the first day, and for each page a letter for each day, a for the
// first; a capital says to ask first. Days are those of London, whatever the device's zone.
// A clock that is far off changes nothing. English days are written as in Britain.
(() => {
	const say = document.currentScript.dataset, all = what => document.querySelectorAll(what), at = letter => parseInt(letter, 36) - 10;
	window.goodnext = (first, days) => {
		const today = new Date(new Date().toLocaleDateString("sv", {timeZone: "Europe/London"})) / 864e5 - first;
		if (!(today >= 0 && today < 21)) return;
		const next = page => [...days[page] || ""].find(letter => at(letter) >= today);
		const fill = window.gooddayNext = place => {
			const letter = next(place.dataset.page);
			if (!letter) return;
			const line = document.createElement("p"), day = new Date((first + at(letter)) * 864e5);
			line.className = "next";
			line.textContent = say.next.replace("{}", day.toLocaleDateString(all("html")[0].lang.replace(/^en$/, "$&-GB"), {weekday: "long", day: "numeric", month: "long", timeZone: "UTC"})) + (letter < "a" ? " " + say.ask : "");
			(place.querySelector(".bits") || place.lastChild).before(line);
		};
		all("[data-page]").forEach(fill);
		let left, before = 0;
		for (const day of all("[data-day]")) left = !(day.hidden = day.dataset.day < first + today) || left;
		for (const stale of all("[data-stale]")) stale.hidden = left;
		window.gooddayToday = {
			filter: pages => [say.days, say.today, [...pages.keys()].filter(n => at(next(pages[n])) == today).map(n => (n - before).toString(36, before = n)).join(" ")],
			sort: (rows, pages) => rows.sort((a, b) => at(next(pages[a])) - at(next(pages[b]))),
		};
	};
})();
