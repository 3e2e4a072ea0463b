package dateline.sink.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, '', Indexed",
        "201, '', Indexed",
        "400, mapper_parsing_exception, Refused",
        "400, illegal_argument_exception, Refused",
        "401, security_exception, Passing",
        "403, cluster_block_exception, Passing",
        "403, security_exception, Passing",
        "404, index_not_found_exception, Passing",
        "405, '', Refused",
        "408, '', Passing",
        "409, version_conflict_engine_exception, AlreadyThere",
        "413, '', Refused",
        "422, '', Refused",
        "429, rejected_execution_exception, Passing",
        "429, cluster_block_exception, Passing",
        "429, circuit_breaking_exception, Passing",
        "500, '', Passing",
        "502, '', Passing",
        "503, unavailable_shards_exception, Passing",
        "504, '', Passing",
        "507, '', Passing",
        "302, '', Passing",
        "0, '', Passing"
    })
    void sortsEveryStatus(int status, String type, String outcome) {
        assertThat(BulkOutcome.of(status, type, "because").getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"400", "503"})
    void saysWhy(int status) {
        assertThat(BulkOutcome.of(status, "some_exception", "because").toString())
                .contains("HTTP " + status + " some_exception: because");
    }
}
