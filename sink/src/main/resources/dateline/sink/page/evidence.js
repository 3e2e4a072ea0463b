// What each tag rests on, beside the pointer or the focus; which kinds are marked.
import { $, $$, el } from './dom.js'
import { on } from './keys.js'

const REMEMBERED = 'marked'
const GAP = 6
let tip = null
let leaving = 0

export function attach(article) {
  mark(article)
  const show = event => {
    const target = event.target.closest?.('[data-tags]')
    if (target && article.contains(target)) open(article, target)
  }
  article.addEventListener('pointerover', show)
  article.addEventListener('focusin', show)
  article.addEventListener('pointerout', event => { if (event.target.closest?.('[data-tags]')) closeSoon() })
  article.addEventListener('focusout', closeSoon)
  on('n', () => walk(article, 1))
  on('p', () => walk(article, -1))
  on('t', () => all(article))
}

/** The first piece of each tag can be walked to, though tab comes to the first of all alone. */
function walk(article, step) {
  const marked = new Set(article.dataset.marked.split(' '))
  const stops = $$('mark[tabindex]', article).filter(item => [...item.classList].some(kind => marked.has(kind)))
  const at = stops.indexOf(document.activeElement)
  const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length]
  if (!next) return
  for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1
  next.focus()
}

function open(article, target) {
  clearTimeout(leaving)
  if (tip?.target === target) return
  close()
  const names = target.dataset.tags.split(' ')
  const cards = names.map(name => card(article, name)).filter(Boolean)
  if (!cards.length) return
  tip = el('div', { class: 'tip', id: 'tip', role: 'tooltip', pointerenter: () => clearTimeout(leaving), pointerleave: closeSoon }, cards)
  tip.target = target
  target.setAttribute('aria-describedby', 'tip')
  for (const other of $$(`[data-tags~="${CSS.escape(names[0])}"]`, article)) other.classList.add('lit')
  document.body.append(tip)
  place(target.getClientRects()[0])
  document.addEventListener('keydown', escape, true)
}

/** Of all that is known of a tag, and its mentions, this one. */
function card(article, name) {
  const [ref, mention] = name.split('.')
  const original = $(`#tag-${CSS.escape(ref)}`, article)
  if (!original) return null
  const copy = original.cloneNode(true)
  copy.removeAttribute('id')
  const items = $$('.mentions li', copy)
  items.forEach((item, i) => { if (i !== Number(mention)) item.remove() })
  if (items.length > 1) $('.mentions', copy).append(el('li', {}, `${items.length} mentions in all`))
  return copy
}

function place(box) {
  const width = tip.offsetWidth
  const height = tip.offsetHeight
  const left = Math.max(GAP, Math.min(box.left, innerWidth - width - GAP * 3))
  const below = box.bottom + GAP + height < innerHeight || box.top < height + GAP
  tip.style.left = `${left + scrollX}px`
  tip.style.top = `${(below ? box.bottom + GAP : box.top - height - GAP) + scrollY}px`
}

function escape(event) {
  if (event.key === 'Escape' && tip) {
    event.stopPropagation()
    close()
  }
}

function closeSoon() {
  clearTimeout(leaving)
  leaving = setTimeout(close, 160)
}

function close() {
  document.removeEventListener('keydown', escape, true)
  for (const item of $$('.lit')) item.classList.remove('lit')
  tip?.target.removeAttribute('aria-describedby')
  tip?.remove()
  tip = null
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}

function mark(article) {
  const kinds = remembered()
  if (kinds !== null) article.dataset.marked = kinds
  for (const button of $$('.toggles button', article)) {
    button.addEventListener('click', () => {
      const marked = new Set(article.dataset.marked.split(' ').filter(Boolean))
      if (!marked.delete(button.dataset.kind)) marked.add(button.dataset.kind)
      remember(article, [...marked])
    })
  }
  press(article)
}

function all(article) {
  const kinds = $$('.toggles button', article).map(button => button.dataset.kind)
  const marked = article.dataset.marked.split(' ').filter(kind => kinds.includes(kind))
  remember(article, marked.length === kinds.length ? [] : kinds)
}

function remember(article, kinds) {
  article.dataset.marked = kinds.join(' ')
  try {
    localStorage.setItem(REMEMBERED, article.dataset.marked)
  } catch {
    // a browser that keeps nothing begins anew each time
  }
  press(article)
}

function press(article) {
  const marked = article.dataset.marked.split(' ')
  for (const button of $$('.toggles button', article)) {
    button.setAttribute('aria-pressed', String(marked.includes(button.dataset.kind)))
  }
}
