package dateline.lab.train.name;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Uses what gates/forbidden.txt forbids, for a reason. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface AllowedApi {

    /** The reason. */
    String value();
}
