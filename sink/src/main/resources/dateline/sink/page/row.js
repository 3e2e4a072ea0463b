// An article in a list, as Row.java writes it.
import { el, words, path } from './dom.js'
import { shortly, wholly } from './time.js'

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' })
const SUBJECTS = 2

export const kindName = kind => kind === 'SAME' ? 'same text' : kind === 'NONE' ? 'original' : kind.toLowerCase()

export function languageName(code) {
  try {
    return LANGUAGES.of(code)
  } catch {
    return code
  }
}

export function time(iso) {
  const then = Date.parse(iso)
  return Number.isNaN(then) ? null
    : el('time', { datetime: new Date(then).toISOString().replace('.000Z', 'Z'), title: wholly(then) }, shortly(then))
}

/** A highlight: escaped text with <em> around what matched. */
export function marked(piece) {
  const nodes = []
  for (const [i, text] of piece.split(/<\/?em>/).entries()) {
    const plain = text.replace(/&(lt|gt|amp|quot|#x27|#39|#x2F|#47);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'", '#39': "'", '#x2F': '/', '#47': '/' })[name])
    if (plain) nodes.push(i % 2 ? el('mark', {}, plain) : plain)
  }
  return nodes
}

export function row(hit) {
  const story = hit.story?.storyId ?? null
  const headline = hit.highlights?.headline?.[0]
  const body = hit.highlights?.body?.[0]
  return el('li', { class: 'row', 'data-id': hit.articleId, 'data-story': story },
    time(hit.sortTime),
    el('div', { class: 'what' },
      el('h3', {}, el('a', { href: path.article(hit.articleId) },
        el('bdi', {}, headline ? marked(headline) : hit.headline?.trim() ? hit.headline : 'Without a headline'))),
      body ? el('p', { class: 'snippet' }, el('bdi', {}, marked(body))) : null,
      facts(hit, story),
      hit.copyCount > 0 ? copies(hit) : null))
}

function facts(hit, story) {
  const kind = hit.duplicate?.kind ?? 'NONE'
  const original = hit.duplicate?.original
  const first = hit.places?.[0] ?? ''
  const place = hit.places?.find(name => name.toLowerCase() === first.toLowerCase() && name !== name.toUpperCase()) ?? first
  return el('p', { class: 'facts' },
    hit.publisher ? el('a', { class: 'publisher', href: path.search('publisher', hit.publisher) }, words(hit.publisher)) : null,
    hit.language ? el('abbr', { class: 'language', title: languageName(hit.language) }, hit.language) : null,
    (hit.subjects ?? []).slice(0, SUBJECTS).map(name => el('a', { class: 'subject', href: path.search('subject', name) }, name)),
    place ? el('a', { class: 'place', href: path.search('place', place) }, words(place)) : null,
    kind !== 'NONE' && original ? el('a', { class: 'copy', href: path.article(original), title: 'Of an earlier article' }, kindName(kind)) : null,
    hit.revision > 1 ? el('span', { class: 'revision' }, `revision ${hit.revision}`) : null,
    story ? el('a', { class: 'story', href: path.story(story) }, 'story') : null)
}

function copies(hit) {
  return el('details', { class: 'copies' },
    el('summary', {}, hit.copyCount === 1 ? '1 copy' : `${hit.copyCount} copies`),
    el('ol', {}, hit.copies.map(copy)))
}

export function copy(article) {
  return el('li', {},
    time(article.sortTime),
    el('a', { href: path.article(article.articleId) }, words(article.publisher ?? 'unknown publisher')),
    el('span', { class: 'kind' }, kindName(article.duplicate?.kind ?? 'NONE')))
}
