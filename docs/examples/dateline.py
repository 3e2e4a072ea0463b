"""Publish an article and read enriched ones. Needs: pip install confluent-kafka avro"""
import io, json, struct, sys, time, urllib.request
from datetime import datetime, timezone
import avro.io, avro.schema
from confluent_kafka import Consumer, Producer

BROKER, REGISTRY = "localhost:9092", "http://localhost:8081/apis/ccompat/v7"


def schema(path):
    with urllib.request.urlopen(REGISTRY + path) as answer:
        found = json.load(answer)
    return found.get("id"), avro.schema.parse(found["schema"])


def publish(headline, body, url=None):
    schema_id, article_schema = schema("/subjects/articles-value/versions/latest")
    article = {field.name: field.default for field in article_schema.fields if field.has_default}
    article |= {"headline": headline, "body": body, "canonicalUrl": url, "fetchedAt": datetime.now(timezone.utc)}
    out = io.BytesIO()
    avro.io.DatumWriter(article_schema).write(article, avro.io.BinaryEncoder(out))
    producer = Producer({"bootstrap.servers": BROKER})
    producer.produce("articles", struct.pack(">bI", 0, schema_id) + out.getvalue())  # no key, no id: enrich sees to both
    producer.flush(10)


def read(seconds=10):
    schemas = {}
    consumer = Consumer({
        "bootstrap.servers": BROKER, "group.id": f"example-{time.time()}", "auto.offset.reset": "earliest",
        "isolation.level": "read_committed", "enable.auto.commit": False})
    consumer.subscribe(["enriched-articles"])
    end = time.time() + seconds
    while time.time() < end:
        record = consumer.poll(1)
        if record is None or record.error():
            continue
        _, schema_id = struct.unpack(">bI", record.value()[:5])
        if schema_id not in schemas:
            schemas[schema_id] = schema(f"/schemas/ids/{schema_id}")[1]
        decoder = avro.io.BinaryDecoder(io.BytesIO(record.value()[5:]))
        enriched = avro.io.DatumReader(schemas[schema_id]).read(decoder)
        names = [entity["name"] for entity in enriched["tags"]["entities"][:5]]
        print(enriched["article"]["articleId"], enriched["article"]["headline"], names)
    consumer.close()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        publish(*sys.argv[1:])
    else:
        read()
