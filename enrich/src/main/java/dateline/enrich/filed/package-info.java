/**
 * Where a report was written: the dateline that opens it, "CARACAS, Jan 29 (Reuters) -".
 *
 * <p>A dateline stands at the start of one of the first lines. It is known by a place in capitals before a dash or by an
 * agency in brackets; a title-case place and a dash alone are an ordinary sentence far more often.
 */
package dateline.enrich.filed;
