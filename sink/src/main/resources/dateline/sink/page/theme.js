// Dark or light: what the system prefers, until the reader chooses. A cookie remembers, so that the server can begin right.
import { $ } from './dom.js'

const root = document.documentElement
const dark = matchMedia('(prefers-color-scheme: dark)')
const button = $('#theme')

const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark'

function show() {
  button.textContent = isDark() ? 'Light' : 'Dark'
  button.setAttribute('aria-label', isDark() ? 'Change to light' : 'Change to dark')
}

export function change() {
  const theme = isDark() ? 'light' : 'dark'
  root.dataset.theme = theme
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=strict`
  show()
}

button.hidden = false
button.addEventListener('click', change)
dark.addEventListener('change', show)
show()
