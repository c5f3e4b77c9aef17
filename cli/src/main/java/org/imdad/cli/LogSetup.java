package org.imdad.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.data.OneLine;
import org.slf4j.LoggerFactory;

/**
 * Configures the log: warnings as one line each on the error stream, and everything from information on in a file if one
 * was opened. In Java rather than XML, whose parser would take longer to start than the command.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    /** Libraries that tell their whole start-up as information, and as warnings what their users cannot change. */
    private static final String[] TALKATIVE = {"org.nd4j", "org.deeplearning4j", "org.tribuo", "com.oracle.labs"};

    /** The conversion word for the message on one line: what stands in a name must not begin a line of its own. */
    private static final String LINE = "line";

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        ConsoleAppender<ILoggingEvent> stream = new ConsoleAppender<>();
        stream.setTarget("System.err");
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        stream.addFilter(warnings);
        stream.addFilter(new NoLogOfSpark());
        start(logs, stream, "imdad: warning: %" + LINE + "%n%nopex");
        logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        for (String library : TALKATIVE) {
            logs.getLogger(library).setLevel(Level.ERROR);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Also writes the log of this process to a file, behind what is there. */
    static void alsoTo(Path file) {
        alsoTo(file, (LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static void alsoTo(Path file, LoggerContext logs) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setFile(file.toString());
        start(logs, appender, "%d{ISO8601} %-5level %logger{0}: %" + LINE + "%n");
    }

    /** The message as {@link OneLine#whole} has it. */
    private static final class Line extends ClassicConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return OneLine.whole(event.getFormattedMessage());
        }
    }

    /** Spark tells of everything at length, also of what it puts right by itself: that is for the file. */
    private static final class NoLogOfSpark extends Filter<ILoggingEvent> {

        private static final List<String> LOGGERS =
                List.of("org.apache.", "org.sparkproject.", "io.netty.", "org.eclipse.jetty.");

        @Override
        public FilterReply decide(ILoggingEvent event) {
            return LOGGERS.stream().anyMatch(event.getLoggerName()::startsWith)
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }
    }

    private static void start(LoggerContext logs, OutputStreamAppender<ILoggingEvent> appender, String pattern) {
        PatternLayout layout = new PatternLayout();
        layout.getInstanceConverterMap().put(LINE, Line::new);
        layout.setContext(logs);
        layout.setPattern(pattern);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(logs);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(logs);
        appender.setEncoder(encoder);
        appender.start();
        logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
