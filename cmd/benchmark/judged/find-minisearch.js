import MiniSearch from "./minisearch/index.js";

export async function find(text, language, depth) {
	const pages = await (await fetch(`./documents-${language}.json`)).json();
	const index = new MiniSearch({
		fields: ["title", "headings", "text"],
		searchOptions: {boost: {title: 4, headings: 2}, prefix: true, fuzzy: 0.2, combineWith: "OR"},
	});
	index.addAll(pages);
	const results = index.search(text);
	return {Addresses: results.slice(0, depth).map(result => result.id), Total: results.length};
}
