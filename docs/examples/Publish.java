import dateline.schemas.Article;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topics;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes one article: java -cp "ingest/target/lib/*" docs/examples/Publish.java "A headline" "A body." */
class Publish {

    static void main(String[] args) throws Exception {
        var articles = Topics.ARTICLES;
        try (var registry = new HttpSchemaRegistry(URI.create("http://localhost:8081/apis/ccompat/v7"));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", "localhost:9092"),
                        new StringSerializer(),
                        articles.valueSerde(registry).serializer())) {
            var article = Article.newBuilder()
                    .setHeadline(args[0])
                    .setBody(args[1])
                    .setFetchedAt(Instant.now())
                    .build();
            producer.send(new ProducerRecord<>(articles.name(), article)).get(); // no key, no id: enrich sees to both
        }
    }
}
