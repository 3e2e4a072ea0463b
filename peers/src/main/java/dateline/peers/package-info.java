/** Taggers of others behind the interfaces that lab scores by. Their licences stay out of everything else. */
package dateline.peers;
