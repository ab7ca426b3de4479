import {create, insertMultiple, search} from "./orama/index.js";
import {stemmer as arabic} from "./stemmers/ar.js";
import {stemmer as english} from "./stemmers/en.js";

// It has no Polish: those pages get the tokenizer that it has for everything
// else, which stems nothing.
const tokenizers = {
	en: {language: "english", stemming: true, stemmer: english},
	ar: {language: "arabic", stemming: true, stemmer: arabic},
};

export async function find(text, language, depth) {
	const pages = await (await fetch(`./documents-${language}.json`)).json();
	const index = create({
		schema: {title: "string", headings: "string", text: "string"},
		components: {tokenizer: tokenizers[language] ?? {}},
	});
	await insertMultiple(index, pages);
	const {hits, count} = await search(index, {term: text, boost: {title: 4, headings: 2}, tolerance: 1, limit: depth});
	return {Addresses: hits.map(hit => hit.id), Total: count};
}
