(() => {
	const box = document.createElement("input");
	document.querySelector("main").prepend(box);
	box.focus();
	return document.activeElement === box;
})()
