package dateline.enrich.copy;

import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;

/** Turns verdicts into what stands in an enriched article. */
public final class CopyTags {

    private static final String MAKER = "copy-rules/1";

    private CopyTags() {}

    /** The verdict in the words of the schema. */
    public static DuplicateVerdict of(CopyVerdict verdict) {
        return DuplicateVerdict.newBuilder()
                .setKind(kind(verdict.kind()))
                .setOriginal(verdict.isCopy() ? verdict.original() : null)
                .setSimilarity((float) verdict.similarity())
                .setEvidence(verdict.evidence())
                .setMaker(MAKER)
                .build();
    }

    private static DuplicateKind kind(CopyKind kind) {
        return switch (kind) {
            case NONE -> DuplicateKind.NONE;
            case SAME -> DuplicateKind.SAME;
            case REVISION -> DuplicateKind.REVISION;
            case SYNDICATED -> DuplicateKind.SYNDICATED;
            case ABRIDGED -> DuplicateKind.ABRIDGED;
            case EXTENDED -> DuplicateKind.EXTENDED;
            case REWRITTEN -> DuplicateKind.REWRITTEN;
        };
    }
}
