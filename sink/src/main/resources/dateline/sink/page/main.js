// Where every page begins; a view takes only what it needs.
import { $ } from './dom.js'
import './time.js'
import './theme.js'
import { suggest } from './suggest.js'
import { badge } from './alerts.js'

const is = view => document.body.classList.contains(view)

suggest()
badge()

if (is('wire')) {
  const [list, reader, live, facets, map, rising] = await Promise.all(
    ['./list.js', './reader.js', './live.js', './facets.js', './map.js', './rising.js'].map(name => import(name)))
  reader.start()
  list.walkable()
  list.openBeside()
  live.live()
  const { on } = await import('./keys.js')
  on('.', live.show)
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
