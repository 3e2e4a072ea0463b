package dateline.lab.train.name;

import java.util.HashMap;

/** As nlp4j wrote its class of this name: a word leads to the node after it, and a phrase that ends here has a value. */
@SuppressWarnings("serial") // read only, from a stream that another class wrote
final class PrefixNode extends HashMap<Object, PrefixNode> {

    private static final long serialVersionUID = 0x15bdfb7915ff1af7L;

    Object value;
}
