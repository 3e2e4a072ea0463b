package dateline.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final TopicPartition P = new TopicPartition("alerts", 0);

    @Test
    void settlesNothingBehindWhatIsStillOnItsWay() {
        var window = new Window();
        window.begin(P, 3);
        window.begin(P, 5);
        window.reached(P, 9);

        assertThat(window.settled()).isEqualTo(Map.of(P, new OffsetAndMetadata(3)));
        window.done(P, 5);
        assertThat(window.settled()).isEqualTo(Map.of(P, new OffsetAndMetadata(3)));
        window.done(P, 3);
        assertThat(window.settled()).isEqualTo(Map.of(P, new OffsetAndMetadata(9)));
        assertThat(window.size()).isZero();
    }

    @Test
    void forgetsWhatIsSomebodyElsesNow() {
        var window = new Window();
        window.begin(P, 3);
        window.reached(P, 9);

        window.drop(List.of(P));
        window.done(P, 3);

        assertThat(window.settled()).isEmpty();
        assertThat(window.size()).isZero();
    }
}
