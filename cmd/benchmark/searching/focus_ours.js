(() => {
	const box = document.querySelector("main input[name=q]") || document.querySelector("input[name=q]");
	if (box) box.focus();
	return !!box && document.activeElement === box;
})()
