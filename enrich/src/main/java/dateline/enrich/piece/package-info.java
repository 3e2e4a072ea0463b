/**
 * Words in the pieces that encoders read, and that tables made from encoders are in: "Dithmarschen" is "dit", "##hma",
 * "##rs", "##chen". {@link dateline.enrich.piece.WordPieces} splits; which pieces there are says a
 * {@link dateline.enrich.piece.PieceTable}.
 */
package dateline.enrich.piece;
