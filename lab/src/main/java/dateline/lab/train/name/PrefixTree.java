package dateline.lab.train.name;

import java.io.Serializable;

/** As nlp4j wrote its class of this name. */
@SuppressWarnings({"serial", "MemberName"}) // the field is called as in the stream
final class PrefixTree implements Serializable {

    private static final long serialVersionUID = 0x59cedf5569fdc4d3L;

    PrefixNode n_root;
}
