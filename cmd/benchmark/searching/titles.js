(() => {
	const report = () => {
		observer.disconnect();
		const items = [...document.querySelectorAll("#results > li, #results-other > li")].slice(0, 3);
		reportToTests(JSON.stringify(items.map(item => item.querySelector("a").textContent.trim() +
			(item.closest("#results") ? "" : " (in another language)"))));
	};
	const observer = new MutationObserver(() => {
		if (document.documentElement && document.documentElement.dataset.search === "done") report();
	});
	observer.observe(document, {childList: true, subtree: true, attributes: true});
	setTimeout(report, 10000);
})()
