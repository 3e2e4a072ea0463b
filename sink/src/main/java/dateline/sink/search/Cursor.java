package dateline.sink.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.query.Bookmark;
import dateline.sink.query.Query;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bookmark as text for an address line. It holds no secret and gives no right, so it is not signed; a digest over it
 * and the search it belongs to tells a whole one from one that was changed, cut, or taken to another search.
 */
final class Cursor {

    /** Far above the longest there is: {@link Query#MAX_RANKED} hits of six bytes each, in base 64. */
    static final int MAX_LENGTH = 4_200;

    private static final byte VERSION = 1;
    private static final byte BY_TIME = 't';
    private static final byte BY_RELEVANCE = 'r';
    private static final int DIGEST = 8;
    private static final int HEAD = 2 + DIGEST;
    private static final int MARK = 6;
    private static final int TIME_BYTES = Long.BYTES + 16;

    private Cursor() {}

    /** @param search what tells the search from others, whatever the page */
    static String write(Bookmark bookmark, String search) {
        byte[] body = switch (bookmark) {
            case Bookmark.ByTime(Instant time, String articleId) ->
                ByteBuffer.allocate(TIME_BYTES)
                        .putLong(time.toEpochMilli())
                        .put(HexFormat.of().parseHex(articleId))
                        .array();
            case Bookmark.ByRelevance(Instant asOf, Set<Long> read) -> marks(asOf, read);
        };
        byte type = bookmark instanceof Bookmark.ByTime ? BY_TIME : BY_RELEVANCE;
        byte[] cursor = ByteBuffer.allocate(HEAD + body.length)
                .put(VERSION)
                .put(type)
                .put(digest(type, body, search))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private static byte[] marks(Instant asOf, Set<Long> read) {
        ByteBuffer body = ByteBuffer.allocate(Long.BYTES + MARK * read.size()).putLong(asOf.toEpochMilli());
        for (long mark : new TreeSet<>(read)) {
            body.putShort((short) (mark >>> 32)).putInt((int) mark);
        }
        return body.array();
    }

    /** @throws IllegalArgumentException if this is no cursor, or one of another search */
    static Bookmark read(String text, String search) {
        byte[] cursor;
        try {
            cursor = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not a cursor that was given out here", e);
        }
        if (cursor.length < HEAD + Long.BYTES || cursor[0] != VERSION) {
            throw new IllegalArgumentException("is not a cursor that was given out here");
        }
        byte[] body = Arrays.copyOfRange(cursor, HEAD, cursor.length);
        if (!Arrays.equals(digest(cursor[1], body, search), Arrays.copyOfRange(cursor, 2, HEAD))) {
            throw new IllegalArgumentException("was changed, or belongs to another search");
        }
        if (cursor[1] == BY_TIME && body.length == TIME_BYTES) {
            return byTime(ByteBuffer.wrap(body));
        }
        if (cursor[1] == BY_RELEVANCE && (body.length - Long.BYTES) % MARK == 0) {
            return byRelevance(ByteBuffer.wrap(body));
        }
        throw new IllegalArgumentException("is not a cursor that was given out here");
    }

    private static Bookmark byTime(ByteBuffer body) {
        Instant time = Instant.ofEpochMilli(body.getLong());
        var id = new byte[16];
        body.get(id);
        return new Bookmark.ByTime(time, HexFormat.of().formatHex(id));
    }

    private static Bookmark byRelevance(ByteBuffer body) {
        Instant asOf = Instant.ofEpochMilli(body.getLong());
        Set<Long> read = new HashSet<>();
        while (body.hasRemaining()) {
            read.add(((body.getShort() & 0xFFFFL) << 32) | (body.getInt() & 0xFFFFFFFFL));
        }
        return new Bookmark.ByRelevance(asOf, read);
    }

    private static byte[] digest(byte type, byte[] body, String search) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(type);
            sha.update(body);
            return Arrays.copyOf(sha.digest(search.getBytes(UTF_8)), DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
