// The next date of each activity, put into cards and pages, which state only its rule. The
// dates come from a file that calls goodnext(first, days): the number of the first day, and
// for each page a letter for each day, a for the first; a capital says to ask first. Days
// are those of London, whatever the device's zone. A clock that is far off changes nothing.
(() => {
	const say = document.currentScript.dataset, all = what => document.querySelectorAll(what), at = letter => parseInt(letter, 36) - 10;
	window.goodnext = (first, days) => {
		const today = Date.parse(new Date().toLocaleDateString("en-CA", {timeZone: "Europe/London"})) / 864e5 - first;
		if (!(today >= 0 && today < 21)) return;
		for (const place of all("[data-page]")) for (const letter of days[place.dataset.page] || "") if (at(letter) >= today) {
			const line = document.createElement("p"), day = new Date((first + at(letter)) * 864e5);
			line.className = "next";
			line.textContent = say.next.replace("{}", day.toLocaleDateString(document.documentElement.lang, {weekday: "long", day: "numeric", month: "long", timeZone: "UTC"})) + (letter < "a" ? " " + say.ask : "");
			(place.querySelector(".bits") || place.lastChild).before(line);
			break;
		}
		let left;
		for (const day of all("[data-day]")) left = !(day.hidden = day.dataset.day < first + today) || left;
		for (const stale of all("[data-stale]")) stale.hidden = left;
	};
})();
