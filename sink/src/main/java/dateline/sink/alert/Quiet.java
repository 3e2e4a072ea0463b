package dateline.sink.alert;

import dateline.schemas.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Whether it is a time at which nobody is to be disturbed. */
final class Quiet {

    private Quiet() {}

    /** By the clock on the wall: on the day when clocks are changed, quiet hours are an hour longer or shorter. */
    static boolean at(Instant now, QuietHours hours) {
        if (hours == null) {
            return false;
        }
        LocalTime time = LocalTime.ofInstant(now, ZoneId.of(hours.getZone()));
        LocalTime from = LocalTime.parse(hours.getFrom());
        LocalTime to = LocalTime.parse(hours.getTo());
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
