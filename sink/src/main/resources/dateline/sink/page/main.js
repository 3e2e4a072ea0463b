// Where every page begins; a view takes only what it needs.
import { $ } from './dom.js'
import './time.js'
import './theme.js'
import { suggest } from './suggest.js'
import { badge } from './alerts.js'

const is = view => document.body.classList.contains(view)

// What is there is seen first; only then does the page ask for more. No frame comes while nobody looks.
const seen = new Promise(done => {
  requestAnimationFrame(() => setTimeout(done))
  setTimeout(done, 300)
})

suggest()
seen.then(badge)

if (is('wire')) {
  const [list, reader, live, facets, map, rising] = await Promise.all(
    ['./list.js', './reader.js', './live.js', './facets.js', './map.js', './rising.js'].map(name => import(name)))
  reader.start()
  list.walkable()
  list.openBeside()
  const { on } = await import('./keys.js')
  on('.', live.show)
  await seen
  live.live()
  facets.facets()
  map.map()
  rising.rising()
} else {
  const article = $('.article')
  if (article) (await import('./evidence.js')).attach(article)
  if ($('#rows')) (await import('./list.js')).walkable()
  if (is('searches')) (await import('./searches.js')).searches()
  if (is('alerts')) (await import('./alerts.js')).alerts()
  if (is('operations')) (await import('./operator.js')).operator()
}
document.documentElement.dataset.ready = ''
