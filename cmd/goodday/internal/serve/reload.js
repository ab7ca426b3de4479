// This is added to pages by goodday serve, and to no file: it loads the page
// again when there is a new one. A page that nobody looks at does not listen,
// since a browser keeps few connections open.
(function () {
	var is = document.currentScript.getAttribute('data-is');
	var source = null;
	function listen() {
		if (source || document.hidden) return;
		source = new EventSource('/.goodday/events?page=' + encodeURIComponent(location.pathname) + '&is=' + is);
		source.addEventListener('new', function () {
			rest();
			location.reload();
		});
	}
	function rest() {
		if (source) source.close();
		source = null;
	}
	document.addEventListener('visibilitychange', function () {
		if (document.hidden) rest();
		else listen();
	});
	addEventListener('pagehide', rest);
	addEventListener('pageshow', listen);
	listen();
})();
