new Promise(done => {
	const box = document.getElementById("answer");
	const look = () => box.dataset.done ? done(box.textContent) : setTimeout(look, 5);
	look();
})
