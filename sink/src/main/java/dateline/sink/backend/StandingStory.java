package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A story that no other took in.
 *
 * @param story its document
 * @param ids its own id first, then those of the stories it took in, at one or more removes
 */
public record StandingStory(JsonNode story, List<String> ids) {}
