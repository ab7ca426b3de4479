// Words to send can be copied, and a page that is not sensitive can be sent on: by the list
// of programs that a phone has for that, or by copying its address. Nothing is sent by the
// page itself. Without this script words can be marked and copied by hand, and a text with
// the address be begun.
(() => {
	const say = document.currentScript.dataset;

	// button adds a button after an element. What it does may say what was done.
	function button(after, words, act) {
		const b = document.createElement("button"), said = document.createElement("span");
		b.type = "button";
		b.className = "button quiet-button";
		b.textContent = words;
		said.setAttribute("role", "status");
		b.onclick = () => act(() => said.textContent = say.copied);
		after.after(b, " ", said);
	}

	// copy puts text where it can be pasted from, in old browsers by marking it.
	function copy(text, done) {
		const old = () => {
			const area = document.createElement("textarea");
			area.value = text;
			document.body.append(area);
			area.select();
			if (document.execCommand("copy")) done();
			area.remove();
		};
		if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, old);
		else old();
	}

	for (const words of document.querySelectorAll(".to-send")) {
		const open = words.parentNode.querySelector("p > .button"); // which begins a text with them
		button(open || words, say.copy, done => copy(words.textContent, done));
	}
	const foot = document.querySelector(".page-foot");
	if (!say.link || !foot || !/^http/.test(document.URL)) return;
	let place = foot.querySelector(".send");
	if (!place) {
		place = document.createElement("p");
		place.className = "send";
		place.append(document.createElement("span"));
		foot.prepend(place);
	}
	const address = place.dataset.address || document.URL.split(/[?#]/)[0], title = document.querySelector("h1").textContent;
	button(place.lastElementChild, say.link, done => copy(address, done));
	if (navigator.share) button(place.lastElementChild, say.share, () => navigator.share({title, url: address}).catch(() => 0));
})();
