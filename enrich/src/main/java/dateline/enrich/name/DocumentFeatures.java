package dateline.enrich.name;

import static dateline.enrich.name.WordHash.mix;

import java.util.List;

/**
 * What the first pass made of the same word, the same two words and the same name elsewhere in the document, as
 * features of the second layer, after Krishnan and Manning, An Effective Two-Stage Model for Exploiting Non-Local
 * Dependencies, ACL 2006. So "Maduro" alone is a person since "Nicolás Maduro" was one, and a word in a headline in
 * capitals is what it is in the text below.
 *
 * <p>Only words that may be part of a name are looked at. A token's own reading never counts as one of elsewhere.
 */
public final class DocumentFeatures {

    /** A small word counts when it is this probable to be in a name. */
    private static final float DOUBT = 0.1f;

    private final Labels labels;
    private final int kinds;

    /** By word: how often, how often as a small word; kinds; kinds where not all words are capitalised; best labels. */
    private final Tally words;

    /** By two words in a row: how often, then how often in one name of each kind. */
    private final Tally pairs;

    /** By words of a name: how often a name of each kind. */
    private final Tally names;

    private final int byKind;
    private final int byTrustedKind;
    private final int byLabel;
    private final float[] others;

    public DocumentFeatures(List<FirstPass> document, Labels labels) {
        this.labels = labels;
        this.kinds = labels.kinds() + 1;
        this.byKind = 2;
        this.byTrustedKind = byKind + kinds;
        this.byLabel = byTrustedKind + kinds;
        this.words = new Tally(byLabel + labels.count());
        this.pairs = new Tally(1 + kinds);
        this.names = new Tally(kinds);
        this.others = new float[Math.max(kinds, labels.count())];
        document.forEach(this::remember);
        document.forEach(this::rememberSmall);
    }

    private boolean counts(FirstPass pass, int i) {
        char first = pass.words.words[i].charAt(0);
        return Character.isUpperCase(first) || pass.path[i] != Labels.OUTSIDE || pass.kinds[i * kinds] < 1 - DOUBT;
    }

    private void remember(FirstPass pass) {
        int count = pass.words.count();
        for (int i = 0; i < count; i++) {
            if (counts(pass, i)) {
                int row = words.row(pass.words.lower[i]);
                words.add(row, 1);
                addKinds(pass, i, row + byKind);
                if (!pass.words.capitalised) {
                    addKinds(pass, i, row + byTrustedKind);
                }
                words.add(row + byLabel + pass.path[i], 1);
                if (i + 1 < count) {
                    int pair = pairs.row(mix(pass.words.lower[i], pass.words.lower[i + 1]));
                    pairs.add(pair, 1);
                    pairs.add(pair + 1 + pairKind(pass, i), 1);
                }
            }
        }
        for (int i = 0; i < count; i = end(pass, i)) {
            if (Labels.begins(pass.path[i])) {
                names.add(names.row(name(pass, i)) + kind(pass, i), 1);
            }
        }
    }

    private void addKinds(FirstPass pass, int i, int row) {
        for (int kind = 0; kind < kinds; kind++) {
            words.add(row + kind, pass.kinds[i * kinds + kind]);
        }
    }

    private void rememberSmall(FirstPass pass) {
        for (int i = 0; i < pass.words.count(); i++) {
            if (!counts(pass, i)) {
                int row = words.find(pass.words.lower[i]);
                if (row >= 0) {
                    words.add(row + 1, 1);
                }
            }
        }
    }

    private static int kind(FirstPass pass, int i) {
        return pass.path[i] == Labels.OUTSIDE ? 0 : 1 + Labels.kindIndex(pass.path[i]);
    }

    /** Kind of the name that this token and the next are in together; 0 when they are not. */
    private static int pairKind(FirstPass pass, int i) {
        return Labels.isOpen(pass.path[i]) ? kind(pass, i) : 0;
    }

    /** After the name that begins here, or the next token. */
    private static int end(FirstPass pass, int i) {
        int end = i;
        while (end < pass.words.count() - 1 && Labels.isOpen(pass.path[end])) {
            end++;
        }
        return end + 1;
    }

    private static long name(FirstPass pass, int i) {
        long hash = 1;
        int end = end(pass, i);
        for (int j = i; j < end; j++) {
            hash = mix(hash, pass.words.lower[j]);
        }
        return hash;
    }

    /** Puts the features of a token into an array of {@link WordFeatures#MOST} or more; returns how many there are. */
    public int of(FirstPass pass, int i, long[] into) {
        if (!counts(pass, i)) {
            return 0;
        }
        int row = words.find(pass.words.lower[i]);
        int n = small(pass, i, row, into, 0);
        n = trusted(pass, i, row, into, n);
        if (pass.words.capitalised) {
            return n; // what other lines like this one were read as is as doubtful as this
        }
        n = word(pass, i, row, into, n);
        n = pair(pass, i, into, n);
        return wholeName(pass, i, into, n);
    }

    private int small(FirstPass pass, int i, int row, long[] into, int count) {
        int n = count;
        if (words.get(row + 1) > 0.5f) {
            long small = mix(bucket(words.get(row + 1)), pass.words.capitalised ? 1 : 0);
            into[n++] = mix(202, small);
            into[n++] = mix(203, mix(small, pass.path[i]));
        }
        return n;
    }

    /** What the word is where capitals mean something. */
    private int trusted(FirstPass pass, int i, int row, long[] into, int count) {
        int n = count;
        int capitalised = pass.words.capitalised ? 1 : 0;
        int kind = most(pass, i, row + byTrustedKind, 1 - capitalised);
        float all = 0;
        for (int k = 0; k < kinds; k++) {
            all += others[k];
        }
        if (all > 0.5f) {
            into[n++] = mix(217, mix(kind, capitalised));
            into[n++] = mix(218, mix(mix(kind, capitalised), pass.path[i]));
            into[n++] = mix(219, mix(mix(kind, capitalised), level(others[kind] / all)));
        }
        return n;
    }

    private int word(FirstPass pass, int i, int row, long[] into, int count) {
        int own = pass.path[i];
        int n = count;
        float times = words.get(row) - 1;
        if (times < 0.5f) {
            return n;
        }
        int kind = most(pass, i, row + byKind, 1);
        int share = level(others[kind] / times);
        int often = bucket(times);
        into[n++] = mix(211, mix(kind, share));
        into[n++] = mix(212, mix(kind, mix(share, often)));
        into[n++] = mix(213, mix(kind, own));
        into[n++] = mix(214, mix(mix(kind, share), mix(own, level(pass.kinds[i * kinds + kind]))));
        for (int k = 0; k < kinds; k++) {
            if (others[k] > DOUBT * times) {
                into[n++] = mix(216, mix(k, level(others[k] / times)));
            }
        }
        return labels(pass, i, row, times, into, n);
    }

    private int labels(FirstPass pass, int i, int row, float times, long[] into, int count) {
        int n = count;
        int best = 0;
        for (int label = 0; label < labels.count(); label++) {
            others[label] = words.get(row + byLabel + label) - (label == pass.path[i] ? 1 : 0);
            best = others[label] > others[best] ? label : best;
            if (others[label] > 0.5f) {
                into[n++] = mix(220, label);
                into[n++] = mix(221, mix(label, pass.path[i]));
            }
        }
        into[n++] = mix(222, mix(best, level(others[best] / times)));
        return n;
    }

    /** Kind that was the most probable elsewhere; leaves the sums in {@link #others}. */
    private int most(FirstPass pass, int i, int row, int own) {
        int most = 0;
        for (int kind = 0; kind < kinds; kind++) {
            others[kind] = words.get(row + kind) - own * pass.kinds[i * kinds + kind];
            most = others[kind] > others[most] ? kind : most;
        }
        return most;
    }

    /** What this word and the next, and the one before and this, are together elsewhere. */
    private int pair(FirstPass pass, int i, long[] into, int count) {
        int n = count;
        if (i + 1 < pass.words.count()) {
            n = pair(230, pass, i, pass.path[i], into, n);
        }
        if (i > 0 && counts(pass, i - 1)) {
            n = pair(232, pass, i - 1, pass.path[i], into, n);
        }
        return n;
    }

    private int pair(int number, FirstPass pass, int left, int own, long[] into, int count) {
        int n = count;
        int row = pairs.find(mix(pass.words.lower[left], pass.words.lower[left + 1]));
        if (pairs.get(row) > 1.5f) {
            int most = 0;
            for (int kind = 0; kind < kinds; kind++) {
                others[kind] = pairs.get(row + 1 + kind) - (kind == pairKind(pass, left) ? 1 : 0);
                most = others[kind] > others[most] ? kind : most;
            }
            long what = mix(most, level(others[most] / (pairs.get(row) - 1)));
            into[n++] = mix(number, what);
            into[n++] = mix(number + 1, mix(what, own));
        }
        return n;
    }

    private int wholeName(FirstPass pass, int i, long[] into, int count) {
        int n = count;
        if (pass.path[i] == Labels.OUTSIDE) {
            return n;
        }
        int first = i;
        while (first > 0 && !Labels.begins(pass.path[first])) {
            first--;
        }
        int row = names.find(name(pass, first));
        if (row < 0) {
            return n;
        }
        int most = 0;
        float times = 0;
        for (int kind = 1; kind < kinds; kind++) {
            others[kind] = names.get(row + kind) - (kind == kind(pass, first) ? 1 : 0);
            times += others[kind];
            most = most == 0 || others[kind] > others[most] ? kind : most;
        }
        if (times > 0.5f) {
            into[n++] = mix(240, mix(mix(pass.path[i], most), level(others[most] / times)));
            into[n++] = mix(241, mix(pass.path[i], mix(most, bucket(times))));
        }
        return n;
    }

    private static int level(float share) {
        return share < 0.3f ? 0 : share < 0.6f ? 1 : share < 0.85f ? 2 : share < 0.97f ? 3 : 4;
    }

    private static int bucket(float times) {
        return times < 0.5f ? 0 : times < 1.5f ? 1 : times < 2.5f ? 2 : times < 5.5f ? 3 : 4;
    }
}
