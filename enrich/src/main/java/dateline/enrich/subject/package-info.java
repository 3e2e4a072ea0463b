/**
 * What an article is about: concepts of the IPTC Media Topics.
 *
 * <p>Two things are put together. {@link dateline.enrich.subject.Evidence} looks up terms, "ballot box", "crude oil",
 * that speak for one of the concepts, whatever else the text says. {@link dateline.enrich.subject.SubjectModel} weighs
 * all words, and what the terms say, into a probability for each of the seventeen top-level subjects; several may
 * be true of one article. Below a subject that is likely enough, a concept is as likely as its own evidence makes it.
 *
 * <p>In languages other than English there is no model. There the vocabulary's own labels are looked for, in those
 * languages that it has labels in.
 *
 * <p>To teach it a word: a line in lab's {@code terms.txt}; to teach it a way of writing: a text in lab's
 * {@code text/}; then {@code lab train subjects}.
 */
package dateline.enrich.subject;
