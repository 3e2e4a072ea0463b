/**
 * Makes the two files that tell subjects: {@code lab train subjects}.
 *
 * <p>{@code mediatopics.bin} is the vocabulary with the terms that speak for its concepts, {@code subjects.bin} the
 * model. The model learns from texts that were written for it, one file a subject in the resources beside this package:
 * a text is a line with its headline and, in brackets, further labels, then its body, then a blank line. Names in them
 * are invented.
 */
package dateline.lab.train.subject;
