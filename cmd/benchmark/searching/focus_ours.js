(() => {
	const box = document.querySelector("#q");
	if (box) box.focus();
	return !!box && document.activeElement === box;
})()
