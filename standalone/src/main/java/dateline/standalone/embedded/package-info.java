/**
 * The servers of the embedded default, each the real one, in this JVM, with its data in one folder.
 *
 * <p>{@link dateline.standalone.embedded.DataFolder} is taken first, by a lock of ours: a second broker on the same
 * data would disturb the first before it noticed. Then {@link dateline.standalone.embedded.EmbeddedBroker},
 * {@link dateline.standalone.embedded.EmbeddedRegistry} and {@link dateline.standalone.embedded.EmbeddedSearch} start
 * in any order. None knows the others.
 */
package dateline.standalone.embedded;
