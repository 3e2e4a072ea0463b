// Publish an article and read enriched ones. Needs: npm install kafkajs @kafkajs/confluent-schema-registry
import kafkajs from 'kafkajs'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'

const kafka = new kafkajs.Kafka({ brokers: ['localhost:9092'], logLevel: kafkajs.logLevel.ERROR })
const registry = new SchemaRegistry({ host: 'http://localhost:8081/apis/ccompat/v7' })

async function publish(headline, body, canonicalUrl) {
  const id = await registry.getLatestSchemaId('articles-value')
  const article = { headline, body, canonicalUrl: canonicalUrl ?? null, fetchedAt: Date.now() }
  const producer = kafka.producer()
  await producer.connect()
  // No key, no id: enrich sees to both.
  await producer.send({ topic: 'articles', messages: [{ value: await registry.encode(id, article) }] })
  await producer.disconnect()
}

async function read() {
  const consumer = kafka.consumer({ groupId: 'example-' + Date.now(), readUncommitted: false })
  await consumer.connect()
  await consumer.subscribe({ topic: 'enriched-articles', fromBeginning: true })
  await consumer.run({
    eachMessage: async ({ message }) => {
      const { article, tags } = await registry.decode(message.value)
      console.log(article.articleId, article.headline, tags.entities.slice(0, 5).map(entity => entity.name))
    }
  })
  setTimeout(() => consumer.disconnect(), 10_000)
}

const [headline, body, url] = process.argv.slice(2)
await (headline ? publish(headline, body, url) : read())
