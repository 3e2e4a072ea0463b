// Elements are made here and nowhere else; what articles say is put in as text, never as markup.

export const $ = (selector, root = document) => root.querySelector(selector)
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]

/** An element. Attributes that are null or false are left out; functions are listeners; children may be texts or null. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...there(children))
  return element
}

const there = children => children.flat().filter(child => child !== null && child !== undefined && child !== '')

/** Puts these in the place of what an element holds; those that are null are left out. */
export function fill(element, ...children) {
  element.replaceChildren(...there(children))
}

/** Words from outside, in their own direction. */
export const words = text => el('bdi', {}, String(text))

/** What the API answers as JSON; an error says why in its message. */
export async function ask(path, options = {}) {
  const answer = await fetch(path, options)
  const body = answer.status === 204 ? null : await answer.json().catch(() => null)
  if (!answer.ok) {
    const error = new Error(body?.error ?? `HTTP ${answer.status}`)
    error.status = answer.status
    throw error
  }
  return body
}

/** A part of another page of ours, which the server has escaped; scripts in it would not run. */
export async function part(path, selector) {
  const answer = await fetch(path, { headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = page.querySelector(selector)
  return found ? document.adoptNode(found) : null
}

/** Says something to those who hear the page. */
export function say(text) {
  $('#said').textContent = text
}

export const path = { article: id => `/article/${id}`, story: id => `/story/${id}`,
  search: (field, value) => `/?${encodeURIComponent(field)}=${encodeURIComponent(value)}` }

/** The parameters of the search in the address line, without those of the page. */
export function searched(...without) {
  const parameters = new URLSearchParams(location.search)
  for (const name of ['open', 'cursor', ...without]) parameters.delete(name)
  for (const [name, value] of [...parameters]) if (value === '') parameters.delete(name)
  return parameters
}

export const grouped = number => Number(number).toLocaleString('en')

/** At once, and then every so many seconds while the page is looked at. */
export function every(seconds, work) {
  work()
  setInterval(() => { if (!document.hidden) work() }, seconds * 1000)
}
