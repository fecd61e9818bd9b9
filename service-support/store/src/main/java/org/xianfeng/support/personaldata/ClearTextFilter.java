package org.xianfeng.support.personaldata;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Masks numbers that reach the log although nothing should have let them: what somebody sent may come back in the message
 * of a parser. It keeps every record.
 */
@LoggingFilter(name = "personal-data")
public final class ClearTextFilter implements Filter {

    private static final ExtFormatter MESSAGE = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord logged) {
            return formatMessage(logged);
        }
    };

    @Override
    public boolean isLoggable(LogRecord logged) {
        ExtLogRecord record = ExtLogRecord.wrap(logged);
        String message = MESSAGE.format(record);
        if (message != null && !ClearText.in(message).isEmpty()) {
            replace(logged, ClearText.masked(message));
        }
        if (MaskedFailure.isNeededFor(logged.getThrown())) {
            logged.setThrown(MaskedFailure.of(logged.getThrown()));
        }
        return true;
    }

    private static void replace(LogRecord logged, String message) {
        if (logged instanceof ExtLogRecord ext) {
            ext.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            logged.setMessage(message);
            logged.setParameters(null);
        }
    }
}
