/**
 * Mends what went wrong with a text between its writer and us, and can give back what was published to the letter.
 *
 * <p>Start with {@link dateline.enrich.repair.Repairs}: it runs the rules in order. A
 * {@link dateline.enrich.repair.RepairRule} looks at the text as the rules before it left it and says which stretches to
 * replace; {@link dateline.enrich.repair.Patchwork} keeps, through all rules, what stands for which stretch of the
 * published text.
 *
 * <p>To add a rule: one class, one line in {@code Repairs}, one test. {@code RepairsTest} holds all of them to odd texts,
 * to a time limit and to giving back the original.
 *
 * <p>A rule must rather leave a fault than touch correct text. Nothing is retried; a rule that throws sends the article to
 * {@code dead-letters}.
 */
package dateline.enrich.repair;
