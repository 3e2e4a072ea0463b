/** Scores what is read from pages: text by segments, title, author, date and image. */
package dateline.lab.score.page;
