/**
 * Puts articles into stories as they arrive, in one pass.
 *
 * <p>Two articles are as likely of one story as the words of their headlines, openings and whole texts are alike, each
 * word by how rare it is in the stream so far, and as they are close in time ({@link
 * dateline.enrich.story.StoryRules}). An article joins the story whose members it is most likely of one story with, or
 * founds one. {@link dateline.enrich.story.NewsReader} reads the words of an article, which takes no other article; {@link
 * dateline.enrich.story.RememberedStories} puts the rest together; it knows neither Kafka nor the clock.
 *
 * <ul>
 *   <li>J. Allan, R. Papka, V. Lavrenko: On-line New Event Detection and Tracking. SIGIR 1998.
 *   <li>S. Miranda, A. Znotiņš, S. Cohen, G. Barzdins: Multilingual Clustering of Streaming News. EMNLP 2018.
 * </ul>
 */
package dateline.enrich.story;
