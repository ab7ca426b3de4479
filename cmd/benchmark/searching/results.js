(() => {
	const done = () => {
		const list = document.getElementById("results");
		return list && [...list.children].filter(item => item.querySelector("a[href]")?.textContent.trim()).length >= 5;
	};
	const observer = new MutationObserver(() => {
		if (!done()) return;
		observer.disconnect();
		const now = performance.now();
		reportToTests(JSON.stringify({after: now, at: performance.timeOrigin + now}));
	});
	observer.observe(document, {childList: true, subtree: true, characterData: true});
})()
