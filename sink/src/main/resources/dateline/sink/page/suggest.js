// Names while typing: the last word becomes field:"name".
import { $, $$, el, words, ask, grouped } from './dom.js'

const PATIENCE = 110
let timer = 0
let asked = 0

export function suggest() {
  const input = $('#ask')
  const list = el('div', { role: 'listbox', id: 'suggestions', 'aria-label': 'Names', hidden: true })
  input.after(list)
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-controls': 'suggestions', 'aria-expanded': 'false', 'aria-autocomplete': 'list' })) {
    input.setAttribute(name, value)
  }
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => look(input, list, close), PATIENCE)
  })
  input.addEventListener('blur', () => setTimeout(close, 150))
  input.addEventListener('keydown', event => {
    const options = $$('[role=option]', list)
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (!list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      pick(input, options, (at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
    } else if (event.key === 'Enter' && at >= 0 && !list.hidden) {
      event.preventDefault()
      take(input, options[at])
      close()
    }
  })
  list.addEventListener('pointerdown', event => {
    const option = event.target.closest('[role=option]')
    if (option) {
      event.preventDefault()
      take(input, option)
      close()
    }
  })
}

/** The word at the end, unless it is within quotation marks or already has its field. */
function lastWord(text) {
  if ((text.match(/"/g) ?? []).length % 2) return ''
  return text.match(/(?:^|[\s(])-?([^\s()":<>[\]]{2,})$/u)?.[1] ?? ''
}

async function look(input, list, close) {
  const word = lastWord(input.value)
  const mine = ++asked
  if (!word) return close()
  const { suggestions } = await ask(`/api/suggest?q=${encodeURIComponent(word)}&size=8`).catch(() => ({ suggestions: [] }))
  if (mine !== asked || document.activeElement !== input) return
  list.replaceChildren(...suggestions.map((suggestion, i) => el('div', {
    role: 'option', id: `suggestion-${i}`, 'aria-selected': 'false', 'data-field': suggestion.field, 'data-value': suggestion.value, 'data-word': word },
    words(suggestion.value), el('span', { class: 'kind' }, suggestion.field), el('span', { class: 'number' }, grouped(suggestion.count)))))
  if (!suggestions.length) return close()
  list.hidden = false
  input.setAttribute('aria-expanded', 'true')
}

function pick(input, options, at) {
  options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)))
  input.setAttribute('aria-activedescendant', options[at].id)
}

function take(input, option) {
  const { field, value, word } = option.dataset
  input.value = `${input.value.slice(0, -word.length)}${field}:"${value.replaceAll('"', '')}" `
  input.focus()
}
